/** Invented posts with their assessments, for the gallery and the tests of the views. */
import type { Assessment, Category, Level, Strength } from '../../lib/engine/types.ts';
import type { Finding, HistoryEntry, TabReport } from '../../lib/messages.ts';

type Shown = [id: string, family: string, strength: Strength, ...words: string[]];

/** An assessment whose evidence are the given words, where the text has them. */
export function assessed(text: string, level: Level, category: Category, shown: Shown[]): Assessment {
  const signals = shown.map(([id, family, strength, ...words]) => ({
    id,
    family,
    strength,
    evidence: words.map((word) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, text: word };
    }),
  }));
  const score = { none: 10, caution: 52, danger: 88 }[level];
  return { level, category, score, signals, rulesetVersion: '2026-11-20.1' };
}

const abroad = `URGENT HIRING!! Customer service in Cambodia, chat only, no experience needed.
Basic salary 2500 USD + commission, free flight, free food and room inside our park.
You enter on a tourist visa, we change it after you arrive. Bring only your passport, HR keeps it safe for you.
Fly this Friday! Bright Lotus Trading Sdn Bhd. WhatsApp only, do not tell the officer about the job.`;

const account = `Need bank account holders, any bank. Money comes in, you send it on and keep 8%. Easy cash every day, no risk. PM me.`;

const mild = `Kerja luar negara, gaji USD 1500, tiada pengalaman pun boleh. Tiket ditanggung. Hubungi Telegram sahaja.`;

export const sampleFindings: Finding[] = [
  {
    key: 'post-1',
    signature: '412-a1',
    level: 'danger',
    text: abroad,
    site: 'facebook',
    permalink: 'https://www.facebook.com/groups/1/posts/2',
    partial: false,
    gone: false,
    assessment: assessed(abroad, 'danger', 'forced-labour-scam', [
      ['passport-kept', 'control', 'decisive', 'HR keeps it safe for you'],
      ['hide-the-job', 'papers', 'decisive', 'do not tell the officer about the job'],
      [
        'tourist-visa-then-convert',
        'papers',
        'strong',
        'You enter on a tourist visa, we change it after you arrive',
      ],
      ['hotspot-desk-job', 'place', 'medium', 'Customer service in Cambodia'],
      ['departure-within-days', 'route', 'medium', 'Fly this Friday'],
      ['no-gate', 'gate', 'weak', 'no experience needed'],
      ['named-company', 'reassurance', 'reassuring', 'Bright Lotus Trading Sdn Bhd'],
    ]),
  },
  {
    key: 'post-2',
    signature: '117-b2',
    level: 'danger',
    text: account,
    site: 'facebook',
    partial: true,
    gone: true,
    assessment: assessed(account, 'danger', 'account-mule', [
      ['receive-and-keep', 'account', 'decisive', 'Money comes in, you send it on and keep 8%'],
      ['easy-money', 'pay', 'weak', 'Easy cash every day'],
    ]),
  },
  {
    key: 'post-3',
    signature: '103-c3',
    level: 'caution',
    text: mild,
    site: 'facebook',
    partial: false,
    gone: false,
    assessment: assessed(mild, 'caution', 'forced-labour-scam', [
      ['no-gate-but-travel', 'gate', 'medium', 'tiada pengalaman pun boleh'],
      ['ticket-paid', 'perks', 'weak', 'Tiket ditanggung'],
      ['secret-messenger', 'contact', 'medium', 'Telegram sahaja'],
    ]),
  },
];

export function sampleReport(change: Partial<TabReport> = {}): TabReport {
  return {
    site: 'facebook',
    url: 'https://www.facebook.com/',
    read: 14,
    findings: sampleFindings,
    notCovered: 0,
    layoutChanged: false,
    enabled: true,
    health: { 'feed-unit': 12, dialog: 2 },
    ...change,
  };
}

const day = 86_400_000;

export function samplePast(now: number): HistoryEntry[] {
  return sampleFindings.map(({ key, site, text, signature, assessment, permalink }, index) => ({
    id: `${site}|${key}`,
    time: now - index * day - 3_600_000,
    site,
    level: assessment.level,
    category: assessment.category,
    signals: assessment.signals.map(({ id }) => id),
    text,
    address: permalink ?? '',
    signature,
    ...(index === 0 ? { note: 'I asked my aunt. She says she knows nobody at this company.' } : {}),
    ...(index === 2 ? { dismissed: true } : {}),
  }));
}
