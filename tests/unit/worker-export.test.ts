import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../lib/messages.ts';
import { historyAsCsv } from '../../lib/worker/export-history.ts';
import { batch, post, setUp, tabSender } from './worker-fakes.ts';

function entry(text: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'facebook|a',
    time: Date.UTC(2026, 10, 25),
    site: 'facebook',
    level: 'danger',
    category: 'fee-scam',
    signals: ['passport-kept', 'pay-too-high'],
    text,
    address: 'https://www.facebook.com/p/1',
    signature: 's',
    ...more,
  };
}

/** A reader of comma-separated values as the standard (RFC 4180) has it. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [[]];
  const cells = file.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g);
  for (const [, value, end] of cells) {
    rows.at(-1)?.push(value.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the table', () => {
  it('has one row for each entry, whatever its text holds', () => {
    const text = 'He said "come", then:\r\nnew line, 4,000 USD; ok';
    const rows = readCsv(historyAsCsv([entry(text, { note: 'mine', dismissed: true }), entry('second')]));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual([
      'time',
      'site',
      'level',
      'category',
      'signs',
      'text',
      'address',
      'note',
      'set aside',
    ]);
    expect(rows[1]).toEqual([
      '2026-11-25T00:00:00.000Z',
      'facebook',
      'danger',
      'fee-scam',
      'passport-kept pay-too-high',
      text,
      'https://www.facebook.com/p/1',
      'mine',
      'yes',
    ]);
  });

  it.each([
    '=HYPERLINK("https://evil.example","open")',
    '+65 8123 0000',
    '-1+cmd|calc',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1',
    '  =1+1',
    '\u200B=1+1',
    '＝1+1',
    '＋1',
    '＠SUM(A1)',
    '|calc',
  ])('never lets %j be a formula', (text) => {
    expect(readCsv(historyAsCsv([entry(text)]))[1][5]).toBe(`'${text}`);
    expect(readCsv(historyAsCsv([entry('x', { note: text })]))[1][7]).toBe(`'${text}`);
  });

  it('has no cell that begins like a formula, and loses no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, note) => {
        const [, row] = readCsv(historyAsCsv([entry(text, { note })]));
        expect([text, `'${text}`]).toContain(row[5]);
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

it('exports everything as JSON and CSV to our own pages', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'danger'), post('b', 'caution')), tabSender());
  const json = JSON.parse((await worker.fromWindow({ type: 'export', as: 'json' })).value);
  expect(json.history.map(({ id }: HistoryEntry) => id).sort()).toEqual(['facebook|a', 'facebook|b']);
  expect(json.settings.historyDays).toBe(30);
  expect(readCsv((await worker.fromWindow({ type: 'export', as: 'csv' })).value)).toHaveLength(3);
});
