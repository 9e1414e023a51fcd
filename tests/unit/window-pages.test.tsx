// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Advert } from '../../components/advert/advert.tsx';
import { sampleFindings } from '../../components/gallery/sample-posts.ts';
import { Options } from '../../components/options/options.tsx';
import { figuresOf } from '../../components/options/quality.ts';
import { healthText } from '../../components/options/site-health.tsx';
import { patternOf } from '../../components/options/sites.tsx';
import { Past } from '../../components/past/past.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { leave, show } from './window-render.tsx';

beforeEach(() => {
  // The test's document has no dialogs that open by themselves.
  HTMLDialogElement.prototype.showModal ??= function showModal() {
    this.open = true;
  };
});
afterEach(leave);

const asked = (log: [string, unknown][], what: string) =>
  log.filter(([type]) => type === what).map(([, with_]) => with_);
const toggle = (page: HTMLElement, label: string) =>
  page.querySelector<HTMLInputElement>(`input[role=switch][aria-label="${label}"]`)?.click();

describe('the options', () => {
  it('change the language at once, without a reload', async () => {
    const { pick, text, host } = await show(<Options />);
    await pick('Language', 'ms');
    expect(text()).toContain('Bahasa dan negara');
    expect(document.documentElement.lang).toBe('ms');
    expect(asked(host.log, 'set-settings')).toEqual([{ change: { language: 'ms' } }]);
    expect(text()).toContain('belum disemak oleh penutur asli');
  });

  it('say so where a language is not there yet', async () => {
    const { text } = await show(<Options />, { settings: { language: 'xx' } });
    expect(text()).toContain('This language is not there yet.');
  });

  it('turn a site off and on', async () => {
    const { page, settle, host } = await show(<Options />);
    toggle(page, 'Facebook');
    await settle();
    expect(asked(host.log, 'set-settings')).toEqual([{ change: { sitesOff: ['facebook'] } }]);
  });

  it('turn a chat on only after the browser gave access', async () => {
    const { page, settle, host } = await show(<Options />);
    expect(page.textContent).toContain(
      'Messages to you in the chat that is open on WhatsApp Web. Not what you write.',
    );
    toggle(page, 'WhatsApp');
    await settle();
    const order = host.log.map(([what]) => what).filter((what) => /access|set-settings|register/.test(what));
    expect(order).toEqual(['ask-access', 'set-settings', 'register-sites']);
  });

  it('leave a chat off where the browser refuses', async () => {
    const { page, settle, host, text } = await show(<Options />);
    host.askAccess = async () => false;
    toggle(page, 'WhatsApp');
    await settle();
    expect(asked(host.log, 'set-settings')).toEqual([]);
    expect(text()).toContain('The browser did not give access.');
  });

  it('erase everything only after a second question', async () => {
    const { press, host, text } = await show(<Options />);
    await press('Erase everything');
    expect(asked(host.log, 'erase-all')).toEqual([]);
    await press('No, keep it');
    expect(asked(host.log, 'erase-all')).toEqual([]);
    await press('Erase everything');
    await press('Yes, erase everything');
    expect(asked(host.log, 'erase-all')).toHaveLength(1);
    expect(text()).toContain('Everything is erased.');
  });

  it('save the history as a file', async () => {
    const { press, host } = await show(<Options />);
    await press('Save as a table');
    expect(asked(host.log, 'save')).toEqual([{ name: 'second-look.csv', text: 'time,site\r\n' }]);
  });

  it('say what could not be saved', async () => {
    const { page, settle, text } = await show(<Options />, { answers: { 'set-settings': null } });
    toggle(page, 'Quiet look');
    await settle();
    expect(text()).toContain('The browser could not save this.');
    expect(page.querySelector<HTMLInputElement>('[aria-label="Quiet look"]')?.checked).toBe(false);
  });

  it('say so where there are no figures of quality', async () => {
    const { text } = await show(<Options />);
    expect(text()).toContain('There are no figures in this version yet.');
    expect(
      figuresOf({ headline: { 'danger-flagged': { hits: 90, of: 100 }, 'clear-flagged': { hits: 'x' } } }),
    ).toEqual([{ id: 'danger-flagged', hits: 90, of: 100 }]);
  });

  it.each([
    ['https://jobs.example/a?b', '*://jobs.example/*'],
    ['jobs.example', '*://jobs.example/*'],
    ['not a site', null],
    ['', null],
  ])('make of the address "%s" the pattern %s', (typed, pattern) => expect(patternOf(typed)).toBe(pattern));

  it('give health figures without any word of a post', () => {
    const text = healthText([{ site: 'x', read: 2, layoutChanged: true, health: { feed: 2 } }], '1.0');
    expect(text).toBe('Second Look 1.0\nx: read 2, layout changed; feed=2');
  });
});

describe('the history', () => {
  it('opens one, keeps a note, takes back "set aside", deletes one', async () => {
    const { press, type, host, text, page } = await show(<Past />);
    await press('Open');
    expect(page.querySelector('mark')).not.toBeNull();
    await press('Close');
    await press('Note');
    await type('Note', 'Asked my teacher');
    await press('Keep the note');
    expect(asked(host.log, 'history-note')).toEqual([{ id: 'facebook|post-1', note: 'Asked my teacher' }]);
    await press('Show the mark again');
    expect(asked(host.log, 'dismiss')).toEqual([
      { site: 'facebook', key: 'post-3', signature: '103-c3', undo: true },
    ]);
    await press('Delete');
    expect(text()).toContain('Delete this entry?');
    await press('No, keep it');
    expect(asked(host.log, 'history-delete')).toEqual([]);
    await press('Delete');
    [...page.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1)?.click();
    await press('Open');
    expect(asked(host.log, 'history-delete')).toEqual([{ id: 'facebook|post-1' }]);
    expect(page.querySelectorAll('.kept')).toHaveLength(2);
  });

  it('says when it is off, empty or broken', async () => {
    const off = await show(<Past />, { settings: { historyDays: 0 }, answers: { history: [] } });
    expect(off.text()).toContain('The history is switched off.');
    expect(off.text()).toContain('Nothing is kept here.');
    const broken = await show(<Past />, { answers: { history: null } });
    expect(broken.text()).toContain('The history cannot be read or saved now.');
  });

  it('links only to web addresses', async () => {
    const answers = {
      history: [{ ...entry, address: 'javascript:alert(1)' }],
    };
    const { find } = await show(<Past />, { answers });
    expect(find('Go to the post')).toBeUndefined();
  });
  const entry = {
    id: 'x|1',
    time: 0,
    site: 'x',
    level: 'danger' as const,
    category: 'none' as const,
    signals: [],
    text: 'words',
    address: '',
    signature: 's',
  };
});

describe('the other pages', () => {
  it('the welcome page says what it never does and remembers that it was seen', async () => {
    const { text, press, host } = await show(<Welcome />);
    expect(text()).toContain('It never sends what you read to anyone.');
    await press('Start');
    expect(asked(host.log, 'set-settings')).toEqual([{ change: { welcomed: true } }]);
    expect(asked(host.log, 'close')).toHaveLength(1);
  });

  it('the advert page shows the words that were marked and promises no list', async () => {
    const { type, press, page, text } = await show(<Advert />);
    expect(text()).toContain('There is no list of allowed firms');
    await type('Words to check', sampleFindings[0].text);
    await press('Check these words');
    expect(page.querySelectorAll('mark').length).toBeGreaterThan(3);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
  });
});
