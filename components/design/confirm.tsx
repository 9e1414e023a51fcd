/** Asks before something is lost. The browser's own dialog keeps the focus inside and closes on Esc. */
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../window-context.ts';
import { Button } from './controls.tsx';

interface Props {
  title: string;
  text: string;
  yes: string;
  done(agreed: boolean): void;
}

export function Confirm({ title, text, yes, done }: Props) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="dialog stack"
      aria-labelledby={titleId}
      aria-describedby={textId}
      // Esc here means "no", not the quiet exit.
      onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        done(false);
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <p id={textId}>{text}</p>
      <div className="row">
        <Button onClick={() => done(false)}>{say('confirm.no')}</Button>
        <Button kind="grave" onClick={() => done(true)}>
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
