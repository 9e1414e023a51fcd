/** Around every page of ours: the language, the settings, and the way out. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Words } from '../lib/languages/words.ts';
import type { Settings } from '../lib/messages.ts';
import { loadWords } from './load-words.ts';
import { HarmlessView } from './quiet/harmless-view.tsx';
import { type ExitSubject, type Frame, FrameContext, type Standing } from './window-context.ts';
import type { WindowHost } from './window-host.ts';
import './design/base.css';

/** The words of the chosen language, again when the choice changes here or in another window. */
function useChosenWords(host: WindowHost) {
  const [words, setWords] = useState<Words | null>(null);
  const newest = useRef('');
  const choose = useCallback(
    async (setting: string) => {
      newest.current = setting;
      const loaded = await loadWords(host, setting);
      // A slower file of an earlier choice must not win.
      if (newest.current === setting) setWords(loaded);
    },
    [host],
  );
  useEffect(() => {
    void host.languageSetting().then(choose);
    return host.watchLanguage((setting) => {
      if (setting !== newest.current) void choose(setting);
    });
  }, [host, choose]);
  useLayoutEffect(() => {
    if (!words) return;
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.direction;
  }, [words]);
  return { words, choose };
}

interface WindowFrameProps {
  host: WindowHost;
  /** The window stands over a tab, which a quiet exit empties even before a view has said which it is. */
  overTab?: boolean;
  children: ReactNode;
}

export function WindowFrame({ host, overTab, children }: WindowFrameProps) {
  const { words, choose } = useChosenWords(host);
  const [standing, setStanding] = useState<Standing | null | undefined>(undefined);
  const [left, setLeft] = useState<ExitSubject | null>(null);
  const subject = useRef<ExitSubject>({});

  const reload = useCallback(async () => {
    const answer = await host.ask('get-settings', {});
    setStanding(answer.ok ? answer.value : null);
  }, [host]);
  useEffect(() => void reload(), [reload]);

  const change = useCallback(
    async (changes: Partial<Settings>) => {
      if (changes.language !== undefined) void choose(changes.language);
      setStanding((now) => now && { ...now, settings: { ...now.settings, ...changes } });
      const answer = await host.ask('set-settings', { change: changes });
      await reload();
      return answer.ok ? null : answer.error;
    },
    [host, choose, reload],
  );

  const leave = useCallback(() => {
    const { tabId, key } = subject.current;
    const empty = (id: number) => {
      void host.ask('quiet-exit', { tabId: id });
      setLeft({ tabId: id, key });
    };
    // The message goes out before anything is drawn: the browser may close the popup on the same key.
    if (tabId !== undefined) return empty(tabId);
    setLeft({ key });
    // Left before the view knew its tab, or before there was a view.
    if (overTab) void host.tab().then((tab) => tab && empty(tab.id));
  }, [host, overTab]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [leave]);

  const frame = useMemo<Frame | null>(
    () =>
      words && {
        host,
        words,
        settings: { standing, change, reload },
        leave,
        setSubject: (now) => {
          subject.current = now;
        },
        wordsOf: (tag) => loadWords(host, tag),
      },
    [host, words, standing, change, reload, leave],
  );
  if (!frame) return null;
  return (
    <FrameContext value={frame}>
      {left ? <HarmlessView subject={left} back={() => setLeft(null)} /> : children}
    </FrameContext>
  );
}
