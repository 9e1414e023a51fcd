/** Small parts that every view is made of. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Level } from '../../lib/engine/types.ts';
import { useHost, useWords } from '../window-context.ts';
import { ForwardIcon, LevelIcon, NoteIcon } from './icons.tsx';
import './controls.css';

interface ButtonProps {
  children: ReactNode;
  onClick(): void;
  kind?: 'first' | 'quiet' | 'grave';
  disabled?: boolean;
  describedBy?: string;
  expanded?: boolean;
}

export function Button({ children, onClick, kind, disabled, describedBy, expanded }: ButtonProps) {
  return (
    <button
      type="button"
      className={kind ? `button button-${kind}` : 'button'}
      onClick={onClick}
      disabled={disabled}
      aria-describedby={describedBy}
      aria-expanded={expanded}
    >
      {children}
    </button>
  );
}

/** A link to somewhere else. It opens beside, never instead of us, and tells the other side nothing. */
export function OutLink({
  href,
  children,
  className,
}: {
  href: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className={className}>
      {children}
    </a>
  );
}

export interface Way {
  id: string;
  words: string;
  go(): void;
}

export function Ways({ ways }: { ways: Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ id, words, go }) => (
        <li key={id}>
          <button type="button" className="way" onClick={go}>
            <span>{words}</span>
            <ForwardIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A plain sentence about a state. It is read out when it appears. */
export function Notice({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <NoteIcon />
      <div className="stack-tight">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

export function Fold({ words, children, open }: { words: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="fold" open={open}>
      <summary>
        <ForwardIcon />
        {words}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}

interface SwitchProps {
  words: string;
  hint?: ReactNode;
  on: boolean;
  change(on: boolean): void;
  disabled?: boolean;
}

export function Switch({ words, hint, on, change, disabled }: SwitchProps) {
  const hintId = useId();
  return (
    <label className="switch">
      <span className="switch-words">
        <span>{words}</span>
        {hint && (
          <span className="field-hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-label={words}
        aria-describedby={hint ? hintId : undefined}
        disabled={disabled}
        onChange={(event) => change(event.target.checked)}
      />
    </label>
  );
}

export function Tick({ words, on, change }: { words: string; on: boolean; change(on: boolean): void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
      <span>{words}</span>
    </label>
  );
}

export interface Choice {
  value: string;
  words: string;
}

interface SelectProps {
  label: string;
  hint?: string;
  value: string;
  choices: Choice[];
  change(value: string): void;
}

export function Select({ label, hint, value, choices, change }: SelectProps) {
  const hintId = useId();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {hint && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
      <select
        className="input"
        value={value}
        aria-label={label}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => change(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextBoxProps {
  label: string;
  hint?: string;
  value: string;
  change(value: string): void;
  rows?: number;
}

export function TextBox({ label, hint, value, change, rows = 5 }: TextBoxProps) {
  const hintId = useId();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {hint && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
      <textarea
        className="input"
        rows={rows}
        dir="auto"
        value={value}
        aria-label={label}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}

/** Copies, and says whether it worked. */
export function CopyButton({ text, words, kind }: { text: string; words: string; kind?: 'first' | 'quiet' }) {
  const host = useHost();
  const { say } = useWords();
  const [done, setDone] = useState<'yes' | 'no' | null>(null);
  return (
    <>
      <Button kind={kind} onClick={() => void host.copy(text).then((ok) => setDone(ok ? 'yes' : 'no'))}>
        {done === 'yes' ? say('copy.done') : words}
      </Button>
      <span role="status" className={done === 'no' ? 'small' : 'unseen'}>
        {done === 'yes' ? say('copy.done') : done === 'no' ? say('copy.failed') : ''}
      </span>
    </>
  );
}

export function LevelTag({ level }: { level: Level }) {
  const { say } = useWords();
  return (
    <span className={`level level-${level}`}>
      <LevelIcon level={level} />
      <span>{say(`level.${level}`)}</span>
    </span>
  );
}

/** The title of a view; it takes the focus when the view comes, so that a screen reader starts there. Within a longer page it does not. */
export function ViewTitle({ children, take = true }: { children: ReactNode; take?: boolean }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (take) title.current?.focus({ preventScroll: true });
  }, [take]);
  if (!take) return <h2>{children}</h2>;
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
