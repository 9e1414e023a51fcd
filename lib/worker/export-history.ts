/** The history as a file that the user takes along. */
import type { HistoryEntry, Settings } from '../messages.ts';

export function historyAsJson(entries: HistoryEntry[], settings: Settings, now: number): string {
  return JSON.stringify(
    { from: 'Second Look', exported: new Date(now).toISOString(), settings, history: entries },
    null,
    2,
  );
}

const columns = ['time', 'site', 'level', 'category', 'signs', 'text', 'address', 'note', 'set aside'];

/** A table for spreadsheets: UTF-8 with a mark at the start, as they expect it, lines ended by CR LF. */
export function historyAsCsv(entries: HistoryEntry[]): string {
  const rows = entries.map((entry) => [
    new Date(entry.time).toISOString(),
    entry.site,
    entry.level,
    entry.category,
    entry.signals.join(' '),
    entry.text,
    entry.address,
    entry.note ?? '',
    entry.dismissed ? 'yes' : '',
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * One cell. A spreadsheet runs a cell that begins with one of these characters as a formula, also in their wide
 * forms and after white space, and a post's text is written by a stranger: an apostrophe makes it plain text.
 */
function cell(value: string): string {
  const risky = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u.test(value) || /^[\t\r\n]/.test(value);
  return `"${(risky ? `'${value}` : value).replaceAll('"', '""')}"`;
}
