// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AskSomeone } from '../../components/act/ask-someone.tsx';
import { guessLanguage } from '../../components/act/guess-language.ts';
import { handOverLink } from '../../components/act/hand-over.tsx';
import { Report } from '../../components/act/report.tsx';
import { Wrong } from '../../components/act/wrong.tsx';
import { ofFinding } from '../../components/finding/looked-at.ts';
import { sampleCountries } from '../../components/gallery/sample-lines.ts';
import { sampleFindings } from '../../components/gallery/sample-posts.ts';
import { HotlineCard } from '../../components/hotlines/hotline-card.tsx';
import { lookUp } from '../../lib/hotlines/directory.ts';
import { leave, show } from './window-render.tsx';

afterEach(leave);

const looked = ofFinding(sampleFindings[0]);
const now = Date.UTC(2026, 10, 25, 9, 30);
const lines = lookUp(Object.values(sampleCountries), { reader: 'MY', stay: '', situation: 'there', now });
const line = (id: string) => lines.find((one) => one.id === id) ?? lines[0];
const exact = (page: HTMLElement) => page.querySelector('.exact')?.textContent ?? '';

describe('words that are handed over', () => {
  it('hold the post only when that is ticked, and are shown as they go', async () => {
    const { page, press, host } = await show(<AskSomeone looked={looked} />);
    expect(exact(page)).not.toContain('URGENT HIRING');
    expect(exact(page)).toContain('Somebody else would keep your passport');
    const [, withPost] = page.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    withPost.click();
    await press('Copy the words');
    expect(exact(page)).toContain(looked.text);
    expect(host.log).toContainEqual(['copy', exact(page)]);
  });

  it('go to an app only after it was said where they go', async () => {
    const { page, press } = await show(<AskSomeone looked={looked} />);
    expect(page.querySelector('a[href]')).toBeNull();
    await press('WhatsApp');
    expect(page.textContent).toContain('There you choose a person and press send.');
    const link = page.querySelector<HTMLAnchorElement>('a[href]');
    expect(new URL(link?.href ?? '').searchParams.get('text')).toBe(exact(page));
    expect(link?.rel).toContain('noreferrer');
  });

  it('keep every character on the way', () => {
    const text = 'a&b=c #1\n“سلام” + 100%';
    expect(new URL(handOverLink('whatsapp', text, '')).searchParams.get('text')).toBe(text);
    expect(new URL(handOverLink('telegram', text, '')).searchParams.get('url')).toBe(text);
    expect(decodeURIComponent(handOverLink('sms', text, '').split('body=')[1])).toBe(text);
    expect(new URLSearchParams(handOverLink('mail', text, 's&s').split('?')[1]).get('body')).toBe(text);
  });

  it('of a report hold neither address nor post until ticked', async () => {
    const { page } = await show(<Report looked={looked} />);
    expect(exact(page)).toContain('Site: Facebook');
    expect(exact(page)).not.toMatch(/https:|URGENT/);
  });

  it('to those who build us hold no personal data', async () => {
    const { page } = await show(<Wrong looked={looked} />);
    expect(exact(page)).toContain('signs: passport-kept');
    expect(exact(page)).not.toMatch(/https:|URGENT|Bright Lotus|post-1/);
  });
});

describe('a help line', () => {
  const tel = (page: HTMLElement) => page.querySelector('a[href^="tel:"]');
  it('is called only by a second tap', async () => {
    const { page, press, host } = await show(<HotlineCard line={line('my-ministry')} />);
    expect(tel(page)).toBeNull();
    await press('Copy the number');
    expect(host.log).toContainEqual(['copy', '+60300000000']);
    await press('Call');
    expect(tel(page)?.getAttribute('href')).toBe('tel:+60300000000');
    expect(page.textContent).toContain('Nobody is called until you press call there.');
  });

  it('for text only, or on Telegram, is never a telephone link', async () => {
    const phone = line('my-ministry');
    for (const one of [line('int-help'), { ...phone, textOnly: true }]) {
      const { page, find } = await show(<HotlineCard line={one} />);
      expect(find('Call')).toBeUndefined();
      expect(tel(page)).toBeNull();
    }
  });

  it('with too old a source shows no digits', async () => {
    const { page } = await show(<HotlineCard line={line('int-old')} />);
    expect(page.textContent).not.toMatch(/0001|\+1/);
    expect(page.querySelector('a[href="https://union.example/"]')).not.toBeNull();
  });

  it('says its hours, whether it is open, its source with date, and who checked it', async () => {
    const ministry = await show(<HotlineCard line={line('my-ministry')} />);
    expect(ministry.text()).toContain('Source: Example Ministry, published Mar 3, 2026');
    expect(ministry.text()).toContain('Checked on Oct 2, 2026 by two volunteers.');
    const money = await show(<HotlineCard line={line('my-money')} />);
    expect(money.text()).toMatch(/Monday to Friday, 8:00.AM to 5:00.PM \(time in Kuala Lumpur\) Closed now/);
    expect(money.text()).toContain('Check first');
    expect(money.text()).toContain('Works only inside Malaysia.');
  });

  it('is named by whose it is and where it stands', async () => {
    const { text } = await show(<HotlineCard line={line('my-embassy')} />);
    expect(text()).toContain('Embassy of Malaysia in Thailand');
    expect(text()).toContain('+66 2000 0000');
  });
});

describe('the language of a post', () => {
  it.each([
    ['Gaji lumayan untuk anda yang tidak takut kerja di luar negara, boleh terus hubungi', 'ms'],
    ['Lowongan kerja untuk kamu, gaji besar, tidak perlu pengalaman, bisa langsung kerja', 'id'],
    ['高薪招聘，包机票食宿，无需经验', 'zh-Hans'],
    ['高薪招聘，包機票食宿，無需經驗，請聯絡我們', 'zh-Hant'],
    ['รับสมัครงานต่างประเทศ รายได้ดี', 'th'],
    ['وظائف في الخارج براتب كبير', 'ar'],
    ['بیرون ملک نوکری، اچھی تنخواہ کے ساتھ', 'ur'],
    ['विदेश में नौकरी, अच्छा वेतन', 'hi'],
    ['Trabalho no exterior para você, não precisa de experiência', 'pt'],
    ['Kazi nje ya nchi kwa vijana, mshahara wa dola', 'sw'],
    ['Work abroad for you and your friends', 'en'],
    ['', 'en'],
  ])('%s', (text, tag) => expect(guessLanguage(text)).toBe(tag));
});
