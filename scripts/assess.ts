import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { assess } from '../lib/engine/assess.ts';
import { loadRuleset } from './load-ruleset.ts';

/**
 * `npm run --silent assess`: JSON lines in, JSON lines out, in the same order; `--text` takes a plain text a line.
 * It streams: one line is held at a time. A bad line is told on stderr with its number, the rest goes on.
 */
const plain = process.argv.includes('--text');
const ruleset = await loadRuleset();
const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has gone (for example `| head`): there is nobody to write to.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
let number = 0;
let failed = false;
for await (const line of lines) {
  number++;
  if (!plain && line.trim() === '') continue;
  let input: { id: unknown; text: string; country?: string };
  try {
    input = plain ? { id: number, text: line } : readLine(line);
  } catch (error) {
    failed = true;
    process.stderr.write(`line ${number}: ${(error as Error).message}\n`);
    continue;
  }
  const { level, category, score, notAssessed, signals } = assess(
    { text: input.text, country: input.country },
    ruleset,
  );
  const answer = {
    id: input.id,
    level,
    category,
    score,
    ...(notAssessed ? { notAssessed } : {}),
    signals: signals.map(({ id, evidence }) => ({ id, evidence })),
  };
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
}
process.exitCode = failed ? 1 : 0;

function readLine(line: string): { id: unknown; text: string; country?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('this is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('this is no JSON object');
  const { id, text, country } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new Error('the field "text" is missing or is no text');
  return { id: id ?? null, text, country: typeof country === 'string' ? country : undefined };
}
