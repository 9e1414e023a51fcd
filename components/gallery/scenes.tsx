/** Every page and state by a name: `?scene=<name>` shows one of them alone. */
import type { ReactNode } from 'react';
import type { Settings, Situation } from '../../lib/messages.ts';
import { AskSomeone } from '../act/ask-someone.tsx';
import { Questions } from '../act/questions.tsx';
import { Report } from '../act/report.tsx';
import { Verify } from '../act/verify.tsx';
import { Missed, Wrong } from '../act/wrong.tsx';
import { Advert } from '../advert/advert.tsx';
import { ofFinding } from '../finding/looked-at.ts';
import { Options } from '../options/options.tsx';
import { Past } from '../past/past.tsx';
import { Popup } from '../popup/popup.tsx';
import { HarmlessView } from '../quiet/harmless-view.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { Parts } from './parts.tsx';
import { sampleFindings, sampleReport } from './sample-posts.ts';
import type { StubOptions } from './stub-host.ts';

export interface Scene {
  view: ReactNode;
  /** The popup's narrow page, or a page in a tab. */
  page: 'popup' | 'page';
  host?: Omit<StubOptions, 'files'>;
  /** Words written into the first box, and what is pressed then, one after the other: the way into a state. */
  writing?: string;
  pressing?: readonly string[];
}

const looked = ofFinding(sampleFindings[0]);
const mule = ofFinding(sampleFindings[1]);

/** A view of the popup by itself, without the way to it. */
const part = (view: ReactNode): Scene => ({
  page: 'popup',
  view: <main className="popup stack-wide">{view}</main>,
});

/** A scene after something was done in it. */
const after = (scene: Scene, pressing: readonly string[], writing?: string): Scene => ({
  ...scene,
  pressing,
  writing,
});

const popup = (host: Scene['host'] = {}): Scene => ({ page: 'popup', view: <Popup />, host });

const help = (situation: Situation, settings: Partial<Settings> = {}): Scene =>
  popup({ settings, answers: { 'take-request': { key: 'post-1', view: 'help', situation } } });

const on = (address: string) => ({ id: 7, address });
const noReport = { report: null };

export const scenes: Record<string, Scene> = {
  'popup-list': popup(),
  'popup-finding': popup({ answers: { 'take-request': { key: 'post-1', view: 'why' } } }),
  'popup-finding-caution': popup({ answers: { 'take-request': { key: 'post-3', view: 'why' } } }),
  'popup-finding-partial': popup({ answers: { 'take-request': { key: 'post-2', view: 'why' } } }),
  'popup-help-thinking': help('thinking', { country: 'MY' }),
  'popup-help-leaving': help('leaving'),
  'popup-help-there': help('there'),
  'popup-help-there-known': help('there', { country: 'MY' }),
  'popup-empty': popup({ report: sampleReport({ findings: [] }) }),
  'popup-empty-not-covered': popup({ report: sampleReport({ findings: [], notCovered: 3 }) }),
  'popup-nothing-read': popup({ report: sampleReport({ findings: [], read: 0 }) }),
  'popup-layout-changed': popup({ report: sampleReport({ findings: [], layoutChanged: true }) }),
  'popup-trouble': popup({ report: sampleReport({ trouble: 'worker-unreachable' }) }),
  'popup-site-off': popup({ report: sampleReport({ findings: [], read: 0, enabled: false }) }),
  'popup-chats-paused': popup({
    report: sampleReport({ site: 'whatsapp', findings: [], read: 0, enabled: false }),
    settings: { chatsOn: ['whatsapp'], chatsPaused: true },
  }),
  'popup-chat-left-out': popup({
    report: sampleReport({
      site: 'whatsapp',
      findings: [],
      read: 0,
      chats: [{ id: 'whatsapp/0123456789abcdef', leftOut: true }],
    }),
    settings: { chatsOn: ['whatsapp'] },
  }),
  'popup-no-access': popup({ ...noReport, tab: on('https://www.linkedin.com/feed/') }),
  'popup-chat-off': popup({ ...noReport, tab: on('https://web.whatsapp.com/') }),
  'popup-silent': popup({ ...noReport, tab: on('https://www.jobstreet.com/job/1') }),
  'popup-other': popup({ ...noReport, tab: on('https://news.example/a') }),
  'popup-closed': popup({ ...noReport, tab: on('chrome://settings') }),
  'popup-unreachable': popup({ ...noReport, worker: 'gone' }),
  'popup-exit': {
    page: 'popup',
    view: <HarmlessView subject={{ tabId: 7, key: 'post-1' }} back={() => undefined} />,
  },
  'popup-set-aside': after(popup({ answers: { 'take-request': { key: 'post-1', view: 'why' } } }), [
    '.lead .button-quiet',
  ]),
  'popup-number-asked': after(help('there', { country: 'MY' }), ['.line .button-quiet']),
  'popup-paste-nothing': after(popup({ report: sampleReport({ findings: [] }) }), ['.fold .button-first']),
  'popup-paste-no-sign': after(
    popup({ report: sampleReport({ findings: [] }) }),
    ['.fold .button-first'],
    'Our bakery needs a helper.',
  ),
  questions: part(<Questions looked={looked} />),
  'questions-mule': part(<Questions looked={mule} />),
  someone: part(<AskSomeone looked={looked} />),
  'someone-app': after(part(<AskSomeone looked={looked} />), ['.tick:last-child input', 'h3 + .row .button']),
  verify: part(<Verify />),
  'verify-known': { ...part(<Verify />), host: { settings: { country: 'MY' } } },
  report: { ...part(<Report looked={looked} />), host: { settings: { country: 'MY' } } },
  wrong: part(<Wrong looked={looked} />),
  missed: part(<Missed />),
  options: { page: 'page', view: <Options /> },
  'options-unreachable': { page: 'page', view: <Options />, host: { worker: 'gone' } },
  welcome: { page: 'page', view: <Welcome /> },
  past: { page: 'page', view: <Past /> },
  'past-empty': {
    page: 'page',
    view: <Past />,
    host: { answers: { history: [] }, settings: { historyDays: 0 } },
  },
  'past-broken': { page: 'page', view: <Past />, host: { answers: { history: null } } },
  'past-open': after({ page: 'page', view: <Past /> }, ['.kept .button', '.kept .button-quiet']),
  'past-delete': after({ page: 'page', view: <Past /> }, ['.kept .button-quiet:last-child']),
  'options-erase': after({ page: 'page', view: <Options /> }, ['.button-grave']),
  advert: { page: 'page', view: <Advert /> },
  'advert-marked': after(
    { page: 'page', view: <Advert /> },
    ['.button-first', '.part:last-child .button'],
    sampleFindings[2].text,
  ),
  parts: { page: 'page', view: <Parts /> },
};
