/** One copy of our script in one page: what it is told, what it answers, when it stops. */
import type { PageSetup, TabReport, ToTab } from '../messages.ts';
import { siteOf } from '../sites/pattern.ts';
import { hash64 } from '../sites/reading/identity.ts';
import { readText } from '../sites/reading/text.ts';
import type { Site } from '../sites/site.ts';
import { asker, isAlive, type MessageListener, type Runtime } from './ask.ts';
import type { Card } from './card.ts';
import { chatsIn } from './chats.ts';
import type { Entry } from './entry.ts';
import { makeLead } from './lead.ts';
import type { Mark } from './mark.ts';
import { makeMarks } from './marks.ts';
import { onAnotherAddress } from './navigation.ts';
import { clearShelf, fetcher, partOf } from './parts.ts';
import { makeReader } from './reader.ts';
import { removeLeftovers } from './shell.ts';

/** Sweeps (of two seconds) without a post before a page's layout is called changed, and the letters it must have. */
const patience = 5;
const wordy = 2_000;

export interface Scan {
  alive(): boolean;
  stop(): void;
}

/** Nothing is drawn or read before the worker has told us what to do. */
const asleep: PageSetup = {
  language: 'en',
  direction: 'ltr',
  words: {},
  enabled: false,
  paused: false,
  quietLook: false,
};

/**
 * Starts reading a page. `generic`: the reader for pages of no site, where this script carries it; else it is fetched
 * when needed. Every listener, observer and timer hangs on one signal of ours.
 */
export function startScan(
  document: Document,
  runtime: Runtime,
  sites: readonly Site[],
  generic?: Site,
): Scan {
  const ending = new AbortController();
  const { signal } = ending;
  const stop = (): void => ending.abort();
  const ask = asker(runtime, stop);
  const view = document.defaultView as Window;
  const site = siteOf(new URL(document.location.href), sites) ?? generic ?? sites[0];
  const fetchPart = fetcher(ask);

  let setup = asleep;
  let reading: AbortController | null = null;
  let card: Card | null = null;
  let pressedClosed: { mark: Mark; at: number } | null = null;
  /** After a quiet exit nothing is shown in this page until it is loaded anew. */
  let hushed = false;
  let layoutChanged = false;
  let told = '';

  removeLeftovers(document);
  clearShelf();
  const marks = makeMarks(document, press, () => {
    const drawing = partOf('drawing');
    if (!drawing) void fetchPart('drawing').then((come) => come && !signal.aborted && redraw());
    return drawing;
  });
  const parts = { document, ask, marks, setup: () => setup, changed: tell, navigated, tick };
  let reader = makeReader({ ...parts, site });

  /** The toolbar button is told when something changed. */
  function tell(): void {
    if (hushed || signal.aborted) return;
    const { flagged, read, worst } = reader.findings.totals();
    const now = `${flagged} ${read} ${worst}`;
    if (now === told) return;
    told = now;
    void ask({ type: 'tab-state', flagged, read, worst });
  }

  function navigated(): void {
    card?.close();
    layoutChanged = false;
    if (reader.site !== site) change(site);
  }

  function tick(sweeps: number): void {
    if (!isAlive(runtime)) stop();
    if (signal.aborted || sweeps !== patience || reader.site !== site || !expected()) return;
    // Posts are known to stand here, the page has words, and none was found: its layout is not the one we know.
    if (reader.findings.totals().read > 0 || readText(document.body).length < wordy) return;
    layoutChanged = true;
    void fallBack(() => layoutChanged);
  }

  /** The generic reader takes over, if by then it is `still` wanted. */
  async function fallBack(still: () => boolean): Promise<boolean> {
    const before = reader;
    const other = generic ?? (await fetchPart('generic'));
    const wanted = other !== undefined && reader === before && !signal.aborted && still();
    if (wanted) change(other);
    return wanted;
  }

  const expected = () => site.expects?.(new URL(document.location.href)) === true;

  function press(entry: Entry, mark: Mark, event: Event): void {
    // The press that closed the card by being outside of it is not a wish to open it again.
    if (pressedClosed?.mark === mark && event.timeStamp - pressedClosed.at < 400) return;
    card?.close();
    const { verdict, key, signature, partial } = entry;
    if (!verdict || verdict.level === 'none') return;
    const drawing = partOf('drawing');
    if (!drawing) return;
    const chat = entry.strategy.kind === 'chat';
    card = drawing.openCard(
      mark,
      { level: verdict.level, reasons: verdict.reasons, partial },
      setup,
      {
        open: async (what, situation) => {
          const request = { type: 'open-finding', key, view: what } as const;
          return (await ask(situation ? { ...request, situation } : request)).ok;
        },
        dismiss() {
          reader.dismiss(key, false);
          if (!chat) void ask({ type: 'dismiss', site: reader.site.id, key, signature });
        },
      },
      () => {
        card = null;
        pressedClosed = { mark, at: performance.now() };
      },
    );
  }

  function report(): TabReport {
    const { findings } = reader;
    const { read, notCovered } = findings.totals();
    const trouble = reader.trouble();
    return {
      site: site.id,
      url: document.location.href,
      read: hushed ? 0 : read,
      findings: hushed ? [] : findings.list(),
      notCovered,
      layoutChanged,
      enabled: isOn(),
      health: reader.finder().health(),
      ...(isOn() && !hushed ? chatsIn(reader.conversations(), setup) : {}),
      ...(trouble ? { trouble } : {}),
    };
  }

  const isOn = () => setup.enabled && !setup.paused;
  const redraw = () => marks.redraw(setup, setup.quietLook || hushed);

  /** Reads on or stops reading, as the settings say. */
  function take(next: PageSetup): void {
    const others = String(next.chatsLeftOut) !== String(setup.chatsLeftOut);
    setup = next;
    // What was read of a chat that is now left out is forgotten with its reader.
    if (others && reading) change(reader.site);
    const on = isOn() && !hushed;
    redraw();
    if (on && !reading) watchOn();
    else if (!on && reading) {
      halt();
      card?.close();
      marks.clear();
      reader.findings.clear();
      told = '';
    }
  }

  function watchOn(): void {
    reading = new AbortController();
    reader.start(AbortSignal.any([signal, reading.signal]));
  }

  function halt(): void {
    reading?.abort();
    reading = null;
  }

  /** Another reader takes over: the generic one where the site's finds nothing, the site's on the next page. */
  function change(to: Site): void {
    const on = reading !== null;
    halt();
    marks.clear();
    reader = makeReader({ ...parts, site: to });
    if (on) watchOn();
  }

  async function begin(): Promise<void> {
    const answer = await ask({ type: 'page-start', site: site.id });
    if (signal.aborted) return;
    if (answer.ok) take(answer.value);
    else reader.fail(answer.error);
  }
  const begun = begin();

  const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 100 }));

  async function checkPage(): Promise<TabReport> {
    await begun;
    await reader.readAll(idle);
    if (reader.findings.totals().read === 0 && reader.site === site && site !== generic) {
      layoutChanged = expected();
      const { href } = document.location;
      await fallBack(() => document.location.href === href);
      if (reader.site !== site) await reader.readAll(idle);
    }
    tell();
    return report();
  }

  async function checkSelection(given: string | undefined): Promise<TabReport> {
    await begun;
    const selected = view.getSelection()?.toString().trim() || given?.trim() || '';
    if (selected !== '') {
      await reader.readText({ key: `selection-${hash64(selected)}`, text: selected, pictures: [] });
      tell();
    }
    return report();
  }

  const lead = makeLead(marks, () => reader.findings);

  function quietExit(): { ok: boolean } {
    hushed = true;
    take(setup);
    marks.clear();
    reader.findings.clear();
    return { ok: true };
  }

  function answer(message: ToTab): unknown {
    switch (message.type) {
      case 'report':
        return report();
      case 'show-post':
        return lead.to(message.key);
      case 'next-marked':
        return lead.toNext();
      case 'setup':
        take(message.setup);
        return { ok: true };
      case 'redraw':
        return reader.judgeAgain().then(() => ({ ok: true }));
      case 'dismissed':
        reader.dismiss(message.key, message.undo === true);
        return { ok: true };
      case 'check-page':
        return checkPage();
      case 'check-selection':
        return checkSelection(message.text);
      case 'quiet-exit':
        return quietExit();
      default:
        return undefined;
    }
  }

  const listener: MessageListener = (message, sender, respond) => {
    if (signal.aborted || sender.id !== runtime.id) return undefined;
    const result = answer(message);
    if (result === undefined) return undefined;
    void Promise.resolve(result).then(respond, () => respond(report()));
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
    card?.close();
    marks.clear();
  });

  // Back from the browser's cache: the toolbar knows nothing of this page any more.
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.isTrusted || !event.persisted) return;
      told = '';
      void begin().then(tell);
    },
    { signal },
  );
  onAnotherAddress(view, () => reader.look(), signal);

  return { alive: () => !signal.aborted && isAlive(runtime), stop };
}
