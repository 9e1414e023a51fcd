import type { HotlineView } from './hotline.ts';
import { HotlineCard } from './hotline-card.tsx';

export function HotlineList({ lines }: { lines: HotlineView[] }) {
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
