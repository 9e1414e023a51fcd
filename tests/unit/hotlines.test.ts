import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { freshness, lookUp, openNow } from '../../lib/hotlines/directory.ts';
import { countryFile, type LineFile } from '../../lib/hotlines/line.ts';

const folder = 'lib/hotlines';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, data: parse(readFileSync(`${folder}/${name}`, 'utf8')) }));
const read = files.map(({ data }) => z.parse(countryFile, data));
const now = Date.parse('2026-11-25');

describe('the data of the help lines', () => {
  it.each(files)('$name is complete: every line has a source, every number its form', ({ name, data }) => {
    const file = z.parse(countryFile, data);
    expect(`${file.country}.yaml`).toBe(name);
    for (const line of file.lines) {
      expect(line.sources[0].url).toMatch(/^https?:\/\//);
      const dated = line.sources.map(({ date }) => date ?? '');
      expect(dated).toEqual([...dated].sort().reverse());
    }
  });

  it('refuses a line without a source, and a number that cannot be dialled', () => {
    const line = read[0].lines[0];
    expect(z.safeParse(countryFile, { country: 'MY', lines: [{ ...line, sources: [] }] }).success).toBe(
      false,
    );
    expect(
      z.safeParse(countryFile, {
        country: 'MY',
        lines: [{ ...line, numbers: [{ kind: 'phone', digits: '12 x', fromAbroad: true }] }],
      }).success,
    ).toBe(false);
  });

  it('has the six that the first version promises', () => {
    expect(read.map(({ country }) => country)).toEqual(
      expect.arrayContaining(['MY', 'SG', 'ID', 'PH', 'TH', 'INT']),
    );
  });

  it('uses every id once', () => {
    const ids = read.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('looking up', () => {
  const line = (date: string | null): LineFile => ({
    ...read[0].lines[0],
    sources: [{ url: 'https://example.org', publisher: 'x', date }],
  });

  it('says how fresh the newest source is', () => {
    expect(freshness(line('2026-03-01'), now)).toBe('fresh');
    expect(freshness(line('2024-12-01'), now)).toBe('check-first');
    expect(freshness(line(null), now)).toBe('check-first');
    expect(freshness(line('2023-01-01'), now)).toBe('hidden');
  });

  it('shows no digits that are over three years old', () => {
    for (const found of lookUp(read, { reader: 'MY', stay: '', situation: 'thinking', now })) {
      if (found.freshness === 'hidden') expect(found.numbers).toEqual([]);
    }
  });

  it('puts the own embassy of the country of stay first for somebody who is there', () => {
    const [first] = lookUp(read, { reader: 'ID', stay: 'KH', situation: 'there', now });
    expect(first).toMatchObject({ kind: 'embassy', place: 'KH', country: 'ID' });
  });

  it('never puts the line with a warning or a directory entry first', () => {
    for (const { country } of read) {
      for (const situation of ['thinking', 'leaving', 'there'] as const) {
        const [first] = lookUp(read, {
          reader: country === 'INT' ? '' : country,
          stay: 'KH',
          situation,
          now,
        });
        expect(first.directoryOnly ?? false).toBe(false);
      }
    }
  });

  it('gives international help without a country', () => {
    const found = lookUp(read, { reader: '', stay: '', situation: 'thinking', now });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ country }) => country === 'INT')).toBe(true);
  });

  it('knows opening hours in the time zone of the line', () => {
    const hours = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00', zone: 'Asia/Kuala_Lumpur' };
    expect(openNow({ ...line(null), hours }, Date.parse('2026-11-25T01:00:00Z'))).toBe(true);
    expect(openNow({ ...line(null), hours }, Date.parse('2026-11-25T14:00:00Z'))).toBe(false);
    expect(openNow({ ...line(null), hours: undefined }, now)).toBeUndefined();
  });
});
