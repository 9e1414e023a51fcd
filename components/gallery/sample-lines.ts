/** Invented help lines in every kind of state, for the gallery and the tests of the views. */
import type { LineFile } from '../../lib/hotlines/line.ts';

const sources: LineFile['sources'] = [
  { url: 'https://authority.example/help', publisher: 'Example Ministry', date: '2026-03-03' },
];
const base = { serves: [], sources, confidence: 'confirmed' as const };

/** Country files, as they are packaged. */
export const sampleCountries: Record<string, { country: string; lines: LineFile[] }> = {
  MY: {
    country: 'MY',
    lines: [
      {
        ...base,
        id: 'my-ministry',
        name: 'Ministry help line for citizens abroad',
        nameLocal: 'Talian bantuan kementerian',
        operator: 'Example Ministry',
        kind: 'foreign-ministry',
        serves: ['stranded-abroad', 'family-of-victim'],
        numbers: [{ digits: '+60300000000', kind: 'phone', fromAbroad: true }],
        hours: { always: true },
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
          { digits: '000', kind: 'phone', fromAbroad: false },
          { digits: '+60130000000', kind: 'whatsapp', fromAbroad: true },
        ],
        hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', zone: 'Asia/Kuala_Lumpur' },
        sources: [{ ...sources[0], date: '2024-12-10' }],
      },
      {
        ...base,
        id: 'my-register',
        name: 'Register of licensed agencies',
        operator: 'Example Labour Office',
        kind: 'labour-migration',
        serves: ['verify-recruiter'],
        url: 'https://register.example/',
      },
      {
        ...base,
        id: 'my-embassy',
        name: 'Embassy duty officer',
        operator: 'Example Ministry',
        kind: 'embassy',
        place: 'TH',
        serves: ['stranded-abroad'],
        numbers: [{ digits: '+6620000000', kind: 'phone', fromAbroad: true }],
      },
    ],
  },
  INT: {
    country: 'INT',
    lines: [
      {
        ...base,
        id: 'int-help',
        name: 'Help for people held abroad',
        operator: 'Example Support Group',
        kind: 'ngo',
        serves: ['stranded-abroad'],
        numbers: [{ digits: '+10000000000', kind: 'telegram', fromAbroad: true }],
        email: 'help@support.example',
        hours: { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '24:00', zone: 'Asia/Bangkok' },
        languages: ['en', 'th', 'zh'],
        textOnly: true,
        warning: 'line.warning.general',
      },
      {
        ...base,
        id: 'int-old',
        name: 'Directory of support groups',
        operator: 'Example Union of Support Groups',
        kind: 'anti-trafficking',
        numbers: [{ digits: '+10000000001', kind: 'phone', fromAbroad: true }],
        url: 'https://union.example/',
        sources: [{ ...sources[0], date: '2021-06' }],
      },
      {
        ...base,
        id: 'int-name-only',
        name: 'A group without a line',
        operator: 'Example Group',
        kind: 'ngo',
        directoryOnly: true,
      },
    ],
  },
};
