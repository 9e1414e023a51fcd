/** The few drawings of the window. Decoration: the words beside them say the same. */
import type { ReactNode } from 'react';
import type { Level } from '../../lib/engine/types.ts';

function Icon({ children, forward }: { children: ReactNode; forward?: boolean }) {
  return (
    <svg
      className={forward ? 'icon icon-forward' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ForwardIcon = () => (
  <Icon forward>
    <path d="m9 5 7 7-7 7" />
  </Icon>
);

export const BackIcon = () => (
  <Icon forward>
    <path d="m15 5-7 7 7 7" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5M12 7.5v.01" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

export const NeverIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="m6 6 12 12" />
  </Icon>
);

/** The open eye under a raised brow: us. */
export const EyeIcon = () => (
  <Icon>
    <path d="M4 7.5C8 4 16 4 20 7.5" />
    <path d="M2.5 14c4.5-6 14.5-6 19 0-4.5 6-14.5 6-19 0Z" />
    <circle cx="12" cy="14" r="2.5" fill="currentColor" stroke="none" />
  </Icon>
);

/** A diamond for caution, an octagon for danger, a ring for none: told apart by shape. */
export function LevelIcon({ level }: { level: Level }) {
  if (level === 'danger')
    return (
      <Icon>
        <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Z" />
        <path d="M12 7.5v5.5M12 16.5v.01" />
      </Icon>
    );
  if (level === 'caution')
    return (
      <Icon>
        <path d="M12 2.5 21.5 12 12 21.5 2.5 12Z" />
        <path d="M12 8v4.5M12 15.5v.01" />
      </Icon>
    );
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" strokeDasharray="3 3.3" />
    </Icon>
  );
}
