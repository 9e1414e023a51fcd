import { CLASS } from '../tables.ts';
import type { Facts } from './facts.ts';

const HOURS_A_MONTH = 200;
const DAYS_A_MONTH = 26;
/** Sums outside these bounds, a month in USD, are no wages: telephone numbers, prices of cars. */
const LEAST = 20;
const MOST = 60_000;

/** How far a currency, multiplier or period may stand from its number, in characters of the normalised text. */
const CLOSE = 2;
const PERIOD_CLOSE = 14;
const PERIOD_CLOSE_DENSE = 3;

/**
 * Sums of money with currency and period, as a month in USD, compared with entry-level pay where the work is
 * (else with the region's). Rates and wages are the dated tables of the ruleset.
 */
export function readMoney(facts: Facts): void {
  const { hits, tables, emit } = facts;
  const { numbers } = hits;
  if (numbers.count === 0) return;
  const { rates, monthly, multipliers } = tables.facts;
  const currencies = facts.hitsOf('cur:');
  const periods = facts.hitsOf('per:');
  const scales = facts.hitsOf('mul:');
  const wage = wageHere(facts, monthly);
  for (let k = 0; k < numbers.count; k++) {
    let value = numbers.value[k];
    const start = numbers.start[k];
    let end = numbers.end[k];
    for (const hit of scales) {
      if (hits.start[hit] >= end && hits.start[hit] - end <= 1) {
        value *= multipliers[facts.suffix(hit, 4)];
        end = hits.end[hit];
        break;
      }
    }
    let code = '';
    let from = start;
    let till = end;
    for (const hit of currencies) {
      // "1500u": the phrase holds the number itself.
      if (hits.start[hit] <= start && hits.end[hit] > end) {
        code = facts.suffix(hit, 4);
        till = hits.end[hit];
        break;
      }
      const before = start - hits.end[hit];
      const after = hits.start[hit] - end;
      if (before >= 0 && before <= CLOSE) {
        code = facts.suffix(hit, 4);
        from = hits.start[hit];
        break;
      }
      if (after >= 0 && after <= CLOSE) {
        code = facts.suffix(hit, 4);
        till = hits.end[hit];
        break;
      }
    }
    let period = '';
    for (const hit of periods) {
      const after = hits.start[hit] - till;
      const dense = tables.classes[facts.normal.chars[hits.start[hit]]] === CLASS.ideograph;
      if (
        after >= 0 &&
        after <= (dense ? PERIOD_CLOSE_DENSE : PERIOD_CLOSE) &&
        hits.sentence[hit] === numbers.sentence[k]
      ) {
        period = facts.suffix(hit, 4);
        till = hits.end[hit];
        break;
      }
    }
    if (!code) {
      if (period === 'head' && value >= 20) emit('pay:per-head', from, till);
      continue;
    }
    const usd = value / (rates[code] ?? 1);
    emit('fact:money', from, till);
    if (code === 'USD') emit('pay:dollar', from, till);
    if (code === 'USDT') emit('pay:crypto', from, till);
    if (period === 'head') emit('pay:per-head', from, till);
    else if (period === 'item') emit('pay:per-item', from, till);
    else if (period === 'trip') emit('pay:per-trip', from, till);
    else if (period === 'day' && usd >= 60) emit('pay:per-day', from, till);
    const month =
      period === 'hour'
        ? usd * HOURS_A_MONTH
        : period === 'day'
          ? usd * DAYS_A_MONTH
          : period === 'week'
            ? usd * 4.3
            : period === 'year'
              ? usd / 12
              : period === 'month' || period === ''
                ? usd
                : 0;
    if (month < LEAST || month > MOST) continue;
    // Without a period the sum is a month's pay only if pay is spoken of.
    if (period === '' && !facts.has('salary') && !facts.has('high-pay')) continue;
    if (month >= wage * 4) emit('pay:very-high', from, till);
    if (month >= wage * 2.2) emit('pay:high', from, till);
  }
}

/** Entry pay of the cheapest place of work named that has a table entry; 420 (Thailand) where none is named. */
function wageHere(facts: Facts, monthly: Readonly<Record<string, number>>): number {
  let least = 0;
  for (const country of facts.countries) {
    const wage = monthly[country];
    if (wage && (least === 0 || wage < least)) least = wage;
  }
  // Wages far below the region's would make ordinary foreign pay look high: Nepal's reader, a job in Qatar.
  return Math.max(least || 420, 240);
}
