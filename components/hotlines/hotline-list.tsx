import type { Line } from '../../lib/hotlines/directory.ts';
import { HotlineCard } from './hotline-card.tsx';

export function HotlineList({ lines }: { lines: Line[] }) {
  return (
    <ul className="stack">
      {lines.map((line) => (
        <li key={line.id}>
          <HotlineCard line={line} />
        </li>
      ))}
    </ul>
  );
}
