/** Invented help lines in every kind of state, for the gallery and the tests of the views. */
import type { HotlineView } from '../hotlines/hotline.ts';

const source = { url: 'https://authority.example/help', publisher: 'Example Ministry', date: '2026-03-03' };

const base = { country: 'MY', serves: [], numbers: [], languages: [], source, freshness: 'fresh' as const };

export const sampleLines: Record<string, HotlineView[]> = {
  MY: [
    {
      ...base,
      id: 'my-ministry',
      name: 'Ministry help line for citizens abroad',
      nameLocal: 'Talian bantuan kementerian',
      operator: 'Example Ministry',
      kind: 'foreign-ministry',
      serves: ['stranded-abroad', 'family-of-victim'],
      numbers: [{ digits: '+60300000000', asDialled: '+60 3 0000 0000', kind: 'phone', fromAbroad: true }],
      hours: { always: true },
      openNow: true,
      languages: ['ms', 'en'],
      url: 'https://authority.example/',
      checked: { date: '2026-10-02', by: 'two volunteers' },
    },
    {
      ...base,
      id: 'my-money',
      name: 'Lost money line',
      operator: 'Example Bank Group',
      kind: 'anti-scam',
      serves: ['lost-money'],
      numbers: [
        { digits: '000', asDialled: '000', kind: 'phone', fromAbroad: false },
        { digits: '+60130000000', asDialled: '+60 13 000 0000', kind: 'whatsapp', fromAbroad: true },
      ],
      hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', zone: 'Asia/Kuala_Lumpur' },
      openNow: false,
      source: { ...source, date: '2024-01-10' },
      freshness: 'check-first',
    },
    {
      ...base,
      id: 'my-register',
      name: 'Register of licensed agencies',
      operator: 'Example Labour Office',
      kind: 'verify',
      serves: ['verify-recruiter'],
      url: 'https://register.example/',
    },
  ],
  INT: [
    {
      ...base,
      id: 'int-help',
      country: 'INT',
      name: 'Help for people held abroad',
      operator: 'Example Support Group',
      kind: 'ngo',
      serves: ['stranded-abroad'],
      numbers: [{ digits: '+10000000', asDialled: '+1 000 0000', kind: 'telegram', fromAbroad: true }],
      email: 'help@support.example',
      hours: { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '24:00', zone: 'Asia/Bangkok' },
      openNow: true,
      languages: ['en', 'th', 'zh'],
      textOnly: true,
      warning: 'line.warning.own-report',
    },
    {
      ...base,
      id: 'int-old',
      country: 'INT',
      name: 'Directory of support groups',
      operator: 'Example Union of Support Groups',
      kind: 'anti-trafficking',
      numbers: [{ digits: '+10000001', asDialled: '+1 000 0001', kind: 'phone', fromAbroad: true }],
      url: 'https://union.example/',
      source: { ...source, date: null },
      freshness: 'hidden',
    },
  ],
};
