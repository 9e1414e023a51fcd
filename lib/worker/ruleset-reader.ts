/** The packaged ruleset and the engine, as the worker uses them. */
import { assess } from '../engine/assess.ts';
import { readRuleset } from '../ruleset/ruleset.ts';
import { type Api, ownAddress, type Reader } from './deps.ts';

export async function loadReader(api: Api): Promise<Reader> {
  const file = await fetch(ownAddress(api, '/ruleset.bin'));
  const ruleset = readRuleset(await file.arrayBuffer());
  return { version: ruleset.version, assess: (input) => assess(input, ruleset) };
}
