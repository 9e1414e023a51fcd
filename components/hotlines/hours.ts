/** Opening hours in words. */
import type { Line } from '../../lib/hotlines/directory.ts';
import type { Words } from '../../lib/languages/words.ts';

/** A day of the week by its number from Monday (1); 5 January 2026 was a Monday. */
function dayName(words: Words, day: number): string {
  return new Intl.DateTimeFormat(words.tag, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + day),
  );
}

function time(words: Words, clock: string): string {
  const [hour, minute] = clock.split(':').map(Number);
  // The end of the day has no time of its own on a clock; one minute before, nobody takes it for the day's beginning.
  if (hour === 24) return time(words, '23:59');
  return new Intl.DateTimeFormat(words.tag, { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 5, hour, minute),
  );
}

/** The place that a zone is named after, for "time in Kuala Lumpur". */
function zoneName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function hoursInWords(words: Words, hours: NonNullable<Line['hours']>): string {
  if ('always' in hours) return words.say('hours.always');
  const { days, from, to, zone } = hours;
  const values = { from: time(words, from), to: time(words, to), place: zoneName(zone) };
  if (days.length === 7) return words.say('hours.daily', values);
  const inARow = days.every((day, index) => index === 0 || day === days[index - 1] + 1);
  if (days.length > 2 && inARow)
    return words.say('hours.range', {
      ...values,
      first: dayName(words, days[0]),
      last: dayName(words, days[days.length - 1]),
    });
  return words.say('hours.days', { ...values, days: words.list(days.map((day) => dayName(words, day))) });
}
