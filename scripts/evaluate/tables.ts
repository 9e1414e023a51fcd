/** A share with its count and Wilson's 95 % interval, as text. */
export function share(hits: number, of: number): string {
  if (of === 0) return '–';
  const [low, high] = interval(hits, of);
  return `${percent(hits / of)} (${hits}/${of}; ${percent(low)}–${percent(high)})`;
}

export function percent(value: number): string {
  const points = value * 100;
  return `${points === 0 || points >= 10 || Number.isInteger(points) ? points.toFixed(1) : points.toFixed(2)} %`;
}

export function interval(hits: number, of: number): [number, number] {
  const z = 1.96;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
