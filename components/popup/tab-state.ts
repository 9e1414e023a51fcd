/** What the popup knows of its tab: the report of the tab's script, or why there is none. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TabReport, WorkerAnswers } from '../../lib/messages.ts';
import { type Standing, useHost, useSettings } from '../window-context.ts';
import type { TabHere } from '../window-host.ts';
import { originOf, siteAt, webPage } from './match-site.ts';

export type TabState =
  | { kind: 'loading' }
  | { kind: 'report'; report: TabReport }
  /** The browser has not given access to a site that we read. */
  | { kind: 'no-access'; site: string; origins: string[] }
  /** Switched off by the user; for a chat: never switched on. */
  | { kind: 'off'; site: string; chat: boolean }
  | { kind: 'paused'; site: string }
  /** A site that we read, and nothing of ours answers there. */
  | { kind: 'silent'; site: string }
  /** Any other page: read only when asked. */
  | { kind: 'other'; origins: string[] }
  /** A page of the browser itself, or no page at all. */
  | { kind: 'closed' }
  | { kind: 'worker-unreachable' };

/** The report if it has the shape of one. A script of ours sent it, from inside a page that may be hostile. */
export function readReport(value: unknown): TabReport | null {
  const report = value as Partial<TabReport> | null | undefined;
  if (typeof report !== 'object' || report === null || !Array.isArray(report.findings)) return null;
  if (typeof report.site !== 'string' || typeof report.read !== 'number') return null;
  const whole = report.findings.every(
    (finding) =>
      typeof finding?.key === 'string' &&
      typeof finding.text === 'string' &&
      ['caution', 'danger', 'none'].includes(finding.assessment?.level) &&
      Array.isArray(finding.assessment.signals) &&
      finding.assessment.signals.every(
        ({ id, evidence }) => typeof id === 'string' && Array.isArray(evidence),
      ),
  );
  return whole ? (report as TabReport) : null;
}

function withoutReport(tab: TabHere | null, standing: Standing | null | undefined): TabState {
  if (standing === undefined) return { kind: 'loading' };
  if (standing === null) return { kind: 'worker-unreachable' };
  if (!tab) return { kind: 'closed' };
  // Without access the browser tells no address at all.
  if (tab.address === '') return { kind: 'other', origins: [] };
  const page = webPage(tab.address);
  if (!page) return { kind: 'closed' };
  const known = siteAt(page, standing.access);
  if (!known) return { kind: 'other', origins: [originOf(page)] };
  const { site, chat, enabled, granted, origins } = known;
  if (!enabled) return { kind: 'off', site, chat };
  if (!granted) return { kind: 'no-access', site, origins };
  if (chat && standing.settings.chatsPaused) return { kind: 'paused', site };
  return { kind: 'silent', site };
}

function withReport(report: TabReport, standing: Standing | null | undefined): TabState {
  // Where nothing is read by itself, something was read because the user asked for it.
  if (report.enabled || report.read > 0) return { kind: 'report', report };
  if (report.site === 'generic') return { kind: 'other', origins: [] };
  const chat = standing?.access.find(({ site }) => site === report.site)?.chat ?? false;
  if (chat && standing?.settings.chatsOn.includes(report.site) && standing.settings.chatsPaused)
    return { kind: 'paused', site: report.site };
  return { kind: 'off', site: report.site, chat };
}

export type Request = NonNullable<WorkerAnswers['take-request']>;

/** How long the view waits to hear whether it should open at one finding, in milliseconds. */
const patience = 600;
/** How often an open popup asks the page again, in milliseconds: a feed goes on being read. */
const again = 1_500;

export interface TabView {
  tab: TabHere | null;
  state: TabState;
  /** What a mark on the page asked to be opened; given once. */
  request: Request | null;
  ask(): Promise<void>;
  /** A report that the worker got by reading the page on request. */
  setReport(report: TabReport): void;
}

export function useTabState(): TabView {
  const host = useHost();
  const { standing } = useSettings();
  const [tab, setTab] = useState<TabHere | null | undefined>(undefined);
  const [report, setReport] = useState<TabReport | null | undefined>(undefined);
  const [request, setRequest] = useState<Request | null | undefined>(undefined);
  const tabId = tab?.id;
  const seen = useRef('');

  const ask = useCallback(async () => {
    if (tabId === undefined) return setReport(null);
    const found = readReport(await host.tell(tabId, { type: 'report' }));
    const written = JSON.stringify(found);
    if (written === seen.current) return;
    seen.current = written;
    setReport(found);
  }, [host, tabId]);

  useEffect(() => {
    void host.tab().then(setTab);
  }, [host]);
  useEffect(() => {
    if (tab === undefined) return;
    void ask();
    const timer = setInterval(() => void ask(), again);
    return () => clearInterval(timer);
  }, [tab, ask]);
  useEffect(() => {
    if (tab === undefined) return;
    if (tab === null) return setRequest(null);
    const late = setTimeout(() => setRequest((now) => now ?? null), patience);
    void host
      .ask('take-request', { tabId: tab.id })
      .then((answer) => setRequest(answer.ok ? answer.value : null));
    return () => clearTimeout(late);
  }, [host, tab]);

  const waiting = tab === undefined || report === undefined || request === undefined;
  const state: TabState = waiting
    ? { kind: 'loading' }
    : report
      ? withReport(report, standing)
      : withoutReport(tab, standing);
  return { tab: tab ?? null, state, request: request ?? null, ask, setReport };
}
