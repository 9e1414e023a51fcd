import type { Facts } from './facts.ts';

/** Places with the part they play for the signs: documented sites, zones, hotspots, first stops, other countries. */
export function readPlaces(facts: Facts): void {
  const { hits, tables, emit, input } = facts;
  let firstSafe = -1;
  let country = '';
  for (const hit of facts.hitsOf('place:')) {
    const place = tables.facts.places[hits.term[hit] - facts.firstPlace];
    const start = hits.start[hit];
    const end = hits.end[hit];
    facts.countries.add(place.country);
    emit('geo:known-country', start, end);
    if (place.risk === 'compound') {
      emit('geo:compound', start, end);
      emit('geo:zone', start, end);
      emit('geo:hotspot', start, end);
    } else if (place.risk === 'zone') {
      emit('geo:zone', start, end);
      emit('geo:hotspot', start, end);
    } else if (place.risk === 'hotspot') emit('geo:hotspot', start, end);
    else if (place.risk === 'route') emit('geo:route', start, end);
    const risky = place.risk === 'compound' || place.risk === 'zone' || place.risk === 'hotspot';
    if (!risky && firstSafe < 0) firstSafe = start;
    if (risky && firstSafe >= 0 && firstSafe < start) emit('geo:onward', start, end);
    if (input.country && tables.facts.corridors[input.country]?.includes(place.country))
      emit('geo:no-corridor', start, end);
    if (input.country && place.country !== input.country) emit('geo:foreign', start, end);
    if (country && country !== place.country) {
      emit('geo:two-countries', start, end);
      emit('geo:foreign', start, end);
    }
    country ||= place.country;
  }
}
