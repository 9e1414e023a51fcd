/** The popup: a short stack of views over one tab. */
import { useEffect, useState } from 'react';
import type { Finding, Situation } from '../../lib/messages.ts';
import { AskSomeone } from '../act/ask-someone.tsx';
import { Questions } from '../act/questions.tsx';
import { Report } from '../act/report.tsx';
import { Verify } from '../act/verify.tsx';
import { Missed, Wrong } from '../act/wrong.tsx';
import { Button, Notice, type Way } from '../design/controls.tsx';
import { FindingView } from '../finding/finding-view.tsx';
import { type LookedAt, ofFinding } from '../finding/looked-at.ts';
import { Help } from '../help/help.tsx';
import { TopBar } from '../top-bar.tsx';
import { useFrame } from '../window-context.ts';
import { Home } from './home.tsx';
import { useTabState } from './tab-state.ts';
import './popup.css';

type View =
  | { name: 'finding'; looked: LookedAt }
  | { name: 'help'; situation: Situation; looked?: LookedAt }
  | { name: 'questions' | 'someone' | 'verify' | 'report' | 'wrong' | 'missed'; looked?: LookedAt };

export function Popup() {
  const { host, words, setSubject } = useFrame();
  const { say } = words;
  const tabView = useTabState();
  const { tab, state, request } = tabView;
  const [stack, setStack] = useState<View[]>([]);
  const [taken, setTaken] = useState(false);
  const view = stack.at(-1);
  const looked = view?.looked;
  const push = (next: View) => setStack((now) => [...now, next]);

  // A mark on the page asked for one finding: open there, once.
  useEffect(() => {
    if (taken || !request || state.kind === 'loading') return;
    setTaken(true);
    const finding =
      state.kind === 'report' ? state.report.findings.find(({ key }) => key === request.key) : undefined;
    const of = finding && ofFinding(finding);
    const views: View[] = of ? [{ name: 'finding', looked: of }] : [];
    if (request.view === 'help')
      views.push({ name: 'help', situation: request.situation ?? 'thinking', looked: of });
    setStack(views);
  }, [request, state, taken]);

  useEffect(() => setSubject({ tabId: tab?.id, key: looked?.post?.key }), [setSubject, tab, looked]);
  useEffect(() => {
    document.title = 'Second Look';
  }, []);
  // Each view begins at its top.
  useEffect(() => {
    if (stack.length >= 0) window.scrollTo(0, 0);
  }, [stack]);

  const open = (finding: Finding) => push({ name: 'finding', looked: ofFinding(finding) });
  const show = (key: string) => {
    if (tab) void host.tell(tab.id, { type: 'show-post', key }).then(() => host.showTab(tab.id));
  };
  const ways = (of: LookedAt): Way[] =>
    (['verify', 'questions', 'someone', 'report', 'wrong'] as const).map((name) => ({
      id: name,
      words: say(`${name}.open`),
      go: () => push({ name, looked: of }),
    }));

  return (
    <>
      <TopBar back={view && (() => setStack((now) => now.slice(0, -1)))} />
      <main className="popup stack-wide">
        {!view && (
          <Home
            view={tabView}
            open={open}
            show={(finding) => show(finding.key)}
            found={(of) => push({ name: 'finding', looked: of })}
            missed={(of) => push({ name: 'missed', looked: of })}
            help={() => push({ name: 'help', situation: 'thinking' })}
          />
        )}
        {view?.name === 'finding' && (
          <FindingView
            looked={view.looked}
            help={(situation) => push({ name: 'help', situation, looked: view.looked })}
            ways={ways(view.looked)}
          >
            <PostButtons looked={view.looked} show={show} />
          </FindingView>
        )}
        {view?.name === 'help' && (
          <Help
            situation={view.situation}
            looked={looked}
            choose={(situation) => setStack((now) => [...now.slice(0, -1), { ...view, situation }])}
            ways={looked ? ways(looked).filter(({ id }) => id !== 'wrong') : []}
          />
        )}
        {view?.name === 'questions' && <Questions looked={looked} />}
        {view?.name === 'someone' && <AskSomeone looked={looked} />}
        {view?.name === 'verify' && <Verify />}
        {view?.name === 'report' && <Report looked={looked} />}
        {view?.name === 'wrong' && looked && <Wrong looked={looked} />}
        {view?.name === 'missed' && <Missed looked={looked} />}
      </main>
    </>
  );
}

/** What can be done with the post on its page. */
function PostButtons({ looked: { post }, show }: { looked: LookedAt; show(key: string): void }) {
  const { host, words } = useFrame();
  const [aside, setAside] = useState<'no' | 'yes' | 'failed'>('no');
  if (!post) return null;
  const { key, signature, site, gone } = post;
  const dismiss = (undo: boolean) =>
    void host
      .ask('dismiss', { site, key, signature, undo })
      .then((answer) => setAside(answer.ok ? (undo ? 'no' : 'yes') : 'failed'));
  return (
    <>
      <div className="row">
        {gone ? (
          <span className="soft small">{words.say('popup.gone')}</span>
        ) : (
          <Button onClick={() => show(key)}>{words.say('popup.show')}</Button>
        )}
        <Button kind="quiet" onClick={() => dismiss(aside === 'yes')}>
          {words.say(aside === 'yes' ? 'finding.aside.undo' : 'finding.aside')}
        </Button>
      </div>
      {aside === 'yes' && <Notice title={words.say('finding.aside.done')} />}
      {aside === 'failed' && <Notice title={words.say('error.failed')} />}
    </>
  );
}
