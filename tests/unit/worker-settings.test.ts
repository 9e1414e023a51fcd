import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { languagesToTry } from '../../lib/languages/language.ts';
import { defaultSettings, settings as schema } from '../../lib/messages.ts';
import { mendSettings } from '../../lib/worker/settings.ts';
import { batch, type Loose, post, setUp, tabSender } from './worker-fakes.ts';

describe('a stored record', () => {
  it('keeps each valid field when others are corrupt', () => {
    const stored = {
      ...defaultSettings,
      country: 'MY',
      quietLook: 'perhaps',
      sensitivity: 'loud',
      historyDays: 31,
      language: 'ms',
      sitesOff: ['linkedin', 7, null, 'NOT AN ID'],
      chatsOn: 'whatsapp',
      extraSites: ['https://jobs.example/*', '<all_urls>', '*://*/*', 'javascript:alert(1)'],
    };
    expect(mendSettings(stored)).toEqual({
      ...defaultSettings,
      country: 'MY',
      language: 'ms',
      sitesOff: ['linkedin'],
      extraSites: ['https://jobs.example/*'],
    });
  });

  it('of any kind gives valid settings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(arbitraryFields())), (stored) => {
        expect(schema.safeParse(mendSettings(stored)).success).toBe(true);
      }),
    );
  });

  function arbitraryFields() {
    return Object.fromEntries(Object.keys(defaultSettings).map((field) => [field, fc.anything()]));
  }

  it('that is corrupt is mended in use, and a change keeps what was valid', async () => {
    const worker = setUp();
    worker.local.data = { settings: { country: 'SG', historyDays: 'ever' } };
    expect((await worker.fromWindow({ type: 'get-settings' })).value.settings).toMatchObject({
      country: 'SG',
      historyDays: 30,
    });
    await worker.fromWindow({ type: 'set-settings', change: { quietLook: true } });
    expect(worker.local.data.settings).toEqual({ ...defaultSettings, country: 'SG', quietLook: true });
  });
});

describe('a change', () => {
  it('with an unknown field changes nothing by it; with an impossible value it is refused whole', async () => {
    const worker = setUp();
    const change = { country: 'PH', version: 9, admin: true };
    expect((await worker.fromWindow({ type: 'set-settings', change })).value).toEqual({
      ...defaultSettings,
      country: 'PH',
    });
    const bad = { country: 'Philippines', quietLook: true };
    expect(await worker.fromWindow({ type: 'set-settings', change: bad })).toEqual({
      ok: false,
      error: 'bad-settings',
    });
    expect(worker.local.data.settings).toMatchObject({ country: 'PH', quietLook: false });
  });

  it('that the browser cannot store is told, and not in force', async () => {
    const worker = setUp();
    await worker.fromWindow({ type: 'get-settings' });
    worker.local.failing = true;
    const answer = await worker.fromWindow({ type: 'set-settings', change: { country: 'MY' } });
    expect(answer).toEqual({ ok: false, error: 'not-saved' });
    expect((await worker.fromWindow({ type: 'get-settings' })).value.settings.country).toBe('');
    expect((await worker.ask(batch(post('a', 'danger')), tabSender())).value).toMatchObject([
      { level: 'danger' },
    ]);
  });

  it('sent twice at once loses neither', async () => {
    const worker = setUp();
    await Promise.all([
      worker.fromWindow({ type: 'set-settings', change: { country: 'MY' } }),
      worker.fromWindow({ type: 'set-settings', change: { language: 'ms' } }),
    ]);
    expect(worker.local.data.settings).toMatchObject({ country: 'MY', language: 'ms' });
  });

  it('of the language speaks at once in open tabs, menus and on the button', async () => {
    const heard: { type: string; setup?: { words: object } }[] = [];
    const tab = {
      id: 7,
      windowId: 1,
      index: 0,
      url: 'https://www.facebook.com/',
      answer: (message: { type: string }) => void heard.push(message),
    };
    const worker = setUp({ tabs: [tab] });
    await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender(tab.url));
    await worker.ask({ type: 'tab-state', flagged: 2, read: 5 }, tabSender(tab.url));
    expect(worker.told.title[7]).toBe('Second Look: 2 posts with warning signs');
    await worker.fromWindow({ type: 'set-settings', change: { language: 'ms' } });
    await vi.waitFor(() => expect(heard.map((message) => message.type)).toEqual(['setup', 'redraw']));
    expect(heard[0].setup).toMatchObject({ language: 'ms', words: { 'mark-danger': 'Tanda amaran kuat' } });
    expect(worker.told.title[7]).toBe('Second Look: 2 siaran dengan tanda amaran');
    expect(worker.told.menus).toContainEqual({ id: 'check-page', title: 'Semak halaman ini' });
    const { value } = await worker.ask(batch(post('a', 'danger')), tabSender());
    expect(value[0].reasons).toEqual(['Mereka mahu menyimpan pasport anda']);
  });

  it('that no page depends on leaves the tabs in peace', async () => {
    const tab = { id: 7, windowId: 1, index: 0, url: 'https://www.facebook.com/', answer: () => undefined };
    const worker = setUp({ tabs: [tab] });
    await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender(tab.url));
    await worker.fromWindow({ type: 'set-settings', change: { welcomed: true, historyDays: 7 } });
    await worker.fromWindow({ type: 'set-settings', change: { quietLook: true } });
    await vi.waitFor(() => expect(worker.told.sent).not.toEqual([]));
    // The first that the tab hears is of the change that it depends on.
    expect(worker.told.sent[0].message).toMatchObject({ type: 'setup', setup: { quietLook: true } });
  });
});

describe('sensitivity', () => {
  it('changes what is drawn and never the assessment or what is remembered', async () => {
    const worker = setUp();
    const sent = batch(post('a', 'danger'), post('b', 'caution'), post('c', 'fine'));
    const all = (await worker.ask(sent, tabSender())).value;
    await worker.fromWindow({ type: 'set-settings', change: { sensitivity: 'strong' } });
    const strong = (await worker.ask(sent, tabSender())).value;
    expect(all.map((verdict: Loose) => verdict.level)).toEqual(['danger', 'caution', 'none']);
    expect(strong.map((verdict: Loose) => verdict.level)).toEqual(['danger', 'none', 'none']);
    expect(strong.map((verdict: Loose) => verdict.assessment)).toEqual(
      all.map((verdict: Loose) => verdict.assessment),
    );
    const remembered = (await worker.fromWindow({ type: 'history' })).value;
    expect(remembered.map((entry: Loose) => entry.level).sort()).toEqual(['caution', 'danger']);
  });
});

describe('verdicts', () => {
  it('give the two weightiest warning signs that have a title, never a reassuring one', async () => {
    const { ask } = setUp();
    const { value } = await ask(batch(post('a', 'danger')), tabSender());
    expect(value[0].reasons).toEqual(['They want to keep your passport', 'The pay is far above the usual']);
  });

  it('answer the other posts when the engine fails at one', async () => {
    const { ask } = setUp();
    const { value } = await ask(batch(post('a', 'throw'), post('b', 'danger')), tabSender());
    expect(value.map((verdict: { key: string }) => verdict.key)).toEqual(['b']);
  });

  it('use the country that the user set, and say where a text was cut', async () => {
    const seen: unknown[] = [];
    const worker = setUp({
      loadReader: async () => ({
        version: 'x',
        assess: ({ country }) => {
          seen.push(country);
          return { level: 'none', category: 'none', score: 0, signals: [], rulesetVersion: 'x' };
        },
      }),
    });
    await worker.ask(batch(post('a', 'x')), tabSender());
    await worker.fromWindow({ type: 'set-settings', change: { country: 'MY' } });
    const { value } = await worker.ask(batch({ ...post('a', 'x'), cut: true } as never), tabSender());
    await worker.fromWindow({ type: 'assess-text', text: 'x' });
    await worker.fromWindow({ type: 'assess-text', text: 'x', country: 'TH' });
    expect(seen).toEqual([undefined, 'MY', 'MY', 'TH']);
    expect(value[0].assessment.cut).toBe(true);
  });
});

describe('the language file', () => {
  it.each([
    ['auto', ['ms-MY', 'en'], ['ms', 'en']],
    ['auto', ['zh-TW'], ['zh-Hant', 'en']],
    ['auto', ['zh-CN'], ['zh-Hans', 'en']],
    ['auto', ['zh_HK', 'zh'], ['zh-Hant', 'zh-Hans', 'en']],
    ['auto', ['tl-PH'], ['fil', 'en']],
    ['auto', ['fr-FR'], ['en']],
    ['zh-Hant', ['en'], ['zh-Hant', 'en']],
    ['ta', ['ms'], ['ta', 'en']],
    ['../../secret', ['en'], ['en']],
  ])('for %s in a browser of %j is looked for as %j', (setting, browser, tries) => {
    expect(languagesToTry(setting, browser)).toEqual(tries);
  });

  it('falls back to English, and to nothing worse than keys without any file', async () => {
    const worker = setUp();
    worker.state.language = 'sw-KE';
    expect((await worker.fromWindow({ type: 'get-settings' })).value.language).toBe('en');
    const bare = setUp({ packaged: async () => Promise.reject(new TypeError('Failed to fetch')) });
    const { value } = await bare.ask(batch(post('a', 'danger')), tabSender());
    expect(value).toMatchObject([{ level: 'danger', reasons: [] }]);
  });
});
