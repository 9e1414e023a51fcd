// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleReport } from '../../components/gallery/sample-posts.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { readReport } from '../../components/popup/tab-state.ts';
import { files, leave, show } from './window-render.tsx';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(async () => {
  await leave();
  vi.unstubAllGlobals();
});

describe('the popup', () => {
  it('lists what was found, the strongest first, and leads to the post', async () => {
    const { text, press, host, page } = await show(<Popup />);
    expect(text()).toContain('3 posts here need a second look');
    const levels = [...page.querySelectorAll('.found .level')].map((element) => element.textContent);
    expect(levels).toEqual(['Strong warning signs', 'Strong warning signs', 'Check before you reply']);
    await press('Show in page');
    expect(host.log).toContainEqual(['tab:show-post', { type: 'show-post', key: 'post-1' }]);
  });

  it('explains one finding: the words marked, each mark leading to its sign', async () => {
    const { page, press } = await show(<Popup />);
    await press('Why?');
    const marks = [...page.querySelectorAll<HTMLAnchorElement>('mark a')];
    expect(marks.map((mark) => mark.firstChild?.textContent)).toContain('HR keeps it safe for you');
    for (const mark of marks) {
      const sign = page.querySelector(`[id="${mark.getAttribute('href')?.slice(1)}"]`);
      expect(sign?.querySelector('q')?.textContent).toBe(mark.firstChild?.textContent);
    }
    expect(page.querySelector('h1')?.textContent).toBe(
      'This reads like offers that led people into places they could not leave',
    );
    expect(page.textContent).toContain('A company with a legal form is named');
    expect(page.textContent).toContain('2026-11-20.1');
  });

  it('never says "safe" of an empty page', async () => {
    const { text } = await show(<Popup />, { report: sampleReport({ findings: [] }) });
    expect(text()).toContain('I read 14 posts here. None shows a sign that I know.');
    expect(text()).toContain('That does not make them safe.');
    expect(text()).toContain('Not read: chats, pictures, and apps on your phone.');
    expect(text().replace('That does not make them safe.', '')).not.toMatch(/\bsafe\b/);
  });

  it('opens at the help that a mark asked for', async () => {
    const answers = { 'take-request': { key: 'post-1', view: 'help', situation: 'there' } } as const;
    const { page, text } = await show(<Popup />, { answers });
    expect(page.querySelector('.situation[aria-pressed="true"]')?.textContent).toBe(
      'I am there, or a relative is',
    );
    expect(text()).toContain('Do not call from a phone that others watch.');
  });

  it('keeps a country that was picked for this view to itself until it is told to keep it', async () => {
    const answers = { 'take-request': { key: 'post-1', view: 'help', situation: 'thinking' } } as const;
    const { pick, press, host, text } = await show(<Popup />, { answers });
    expect(text()).toContain('Help for people held abroad');
    await pick('My country', 'MY');
    expect(text()).toContain('Ministry help line for citizens abroad');
    const saved = () => host.log.filter(([what]) => what === 'set-settings');
    expect(saved()).toEqual([]);
    await press('Keep Malaysia as my country');
    expect(saved()).toEqual([['set-settings', { change: { country: 'MY' } }]]);
  });

  it('speaks another language at once', async () => {
    const { text, page, pick, press } = await show(<Popup />);
    await press('Why?');
    await press('Five questions to send');
    await pick('Language of the questions', 'ms');
    expect(page.querySelector('.exact')?.getAttribute('lang')).toBe('ms');
    expect(text()).toContain('Five questions to send');
  });
});

describe('the quiet exit', () => {
  it('comes first for the keyboard', async () => {
    const { page } = await show(<Popup />);
    const first = page.querySelector('button, a, input, select, textarea, summary');
    expect(first?.textContent).toContain('Leave fast');
  });

  it.each(['button', 'Escape'])('by %s empties the tab and shows something harmless', async (way) => {
    const { page, press, key, host, text } = await show(<Popup />);
    await press('Why?');
    await (way === 'button' ? press('Leave fast') : key('Escape'));
    expect(host.log).toContainEqual(['quiet-exit', { tabId: 7 }]);
    expect(page.querySelector('h1')?.textContent).toBe('November 2026');
    expect(text()).not.toMatch(/passport|warning|sign/i);
    expect(text()).toContain('We cannot erase the history of your browser.');
    await press('Forget this finding');
    expect(host.log).toContainEqual(['quiet-exit', { tabId: 7, forget: true, key: 'post-1' }]);
    expect(text()).toContain('It is forgotten.');
  });

  it('empties the tab also where the words of the language are not there yet', async () => {
    const { key, settle, host } = await show(<Popup />, { files: () => new Promise(() => {}) });
    await key('Escape');
    await settle();
    expect(host.log).toContainEqual(['quiet-exit', { tabId: 7 }]);
  });

  it('does not answer to keys that write a word', async () => {
    const { host } = await show(<Popup />);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }));
    expect(host.log.filter(([what]) => what === 'quiet-exit')).toEqual([]);
  });
});

describe('the popup says honestly', () => {
  const at = (address: string) => ({ report: null, tab: { id: 7, address } });
  it.each([
    [
      'that a site is switched off',
      { report: sampleReport({ enabled: false, read: 0, findings: [] }) },
      'I do not read Facebook',
    ],
    [
      'what was read on request where nothing is read by itself',
      { report: sampleReport({ site: 'generic', enabled: false, read: 1, findings: [] }) },
      'I read 1 post here. It does not show a sign that I know.',
    ],
    [
      'that the browser gave no access',
      at('https://www.linkedin.com/feed/'),
      'Your browser does not let me read LinkedIn',
    ],
    ['that chats are off', at('https://web.whatsapp.com/'), 'I do not read your chats on WhatsApp'],
    [
      'that nothing of ours answers',
      at('https://www.jobstreet.com/'),
      'I have not read this page on JobStreet',
    ],
    [
      'that it reads other pages on request',
      at('https://jobs.example/'),
      'I do not read this page by myself',
    ],
    ['that the browser keeps a page closed', at('about:config'), 'No page that I can read'],
    [
      'that the worker is gone',
      { report: null, worker: 'gone' as const },
      'Second Look does not answer right now',
    ],
    [
      'that the layout changed',
      { report: sampleReport({ layoutChanged: true }) },
      'The layout of this page has changed',
    ],
    [
      'that a language is unknown',
      { report: sampleReport({ notCovered: 1 }) },
      '1 post is in a language that I do not know',
    ],
    ['that a report is broken', { report: { findings: 'x' } as never, tab: null }, 'No page that I can read'],
  ])('%s', async (_what, options, sentence) => {
    const { text } = await show(<Popup />, options);
    expect(text()).toContain(sentence);
  });

  it('and asks the browser for access on the click', async () => {
    const { press, host } = await show(<Popup />, at('https://www.linkedin.com/feed/'));
    await press('Allow');
    expect(host.log).toContainEqual(['ask-access', ['*://*.linkedin.com/*']]);
    expect(host.log).toContainEqual(['register-sites', {}]);
  });
});

describe('pasted words', () => {
  it.each([
    ['none', { level: 'none' as const }, 'I see no sign that I know in these words'],
    [
      'language',
      { level: 'none' as const, notAssessed: 'language' as const },
      'I do not know the language of these words',
    ],
  ])('with the outcome "%s" are not called safe', async (_what, outcome, sentence) => {
    const assessment = { category: 'none' as const, score: 0, signals: [], rulesetVersion: '1', ...outcome };
    const { type, press, text } = await show(<Popup />, { answers: { 'assess-text': assessment } });
    await press('Check other words');
    await type('Words to check', 'hello there');
    await press('Check these words');
    expect(text()).toContain(sentence);
  });

  it('with signs open as a finding', async () => {
    const { findings } = sampleReport();
    const { type, press, page } = await show(<Popup />);
    await type('Words to check', findings[1].text);
    await press('Check these words');
    expect(page.querySelector('h1')?.textContent).toContain('stolen money');
    expect(page.textContent).not.toContain('Show in page');
  });
});

describe('the report of a tab', () => {
  it.each([
    [null],
    [7],
    [{}],
    [{ ...sampleReport(), findings: [{ key: 1 }] }],
    [{ ...sampleReport(), read: 'x' }],
  ])('is refused where it is none: %#', (value) => expect(readReport(value)).toBeNull());
  it('is taken where it is one', () => expect(readReport(sampleReport())).toEqual(sampleReport()));
});

describe('without any language file', () => {
  it('the window still shows itself', async () => {
    const none = (path: string) =>
      path.startsWith('languages/') ? Promise.reject(new Error('gone')) : files(path);
    const { text } = await show(<Popup />, { files: none });
    expect(text()).toContain('exit.button');
  });
});
