/** Pages of the other sites: the reading fixtures, with one dangerous post put into each. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { danger } from '../texts.ts';

export interface SitePage {
  name: string;
  address: string;
  html: string;
  /** The words of the one post that must be marked. */
  text: string;
}

function fixture(name: string, harmless: string, dangerous: string): string {
  const path = fileURLToPath(new URL(`../../fixtures/sites/${name}.html`, import.meta.url));
  const html = readFileSync(path, 'utf8');
  if (!html.includes(harmless)) throw new Error(`${name}.html does not say "${harmless}" any more.`);
  return html.replace(harmless, dangerous).replace('<head>', '<head><link rel="icon" href="data:,">');
}

export const sitePages: readonly SitePage[] = [
  {
    name: "LinkedIn's older feed",
    address: 'https://www.linkedin.com/feed/',
    html: fixture('linkedin-feed-old', 'Our harvest begins.', danger.mule).replace(
      /Remote chat agents wanted[\s\S]*?<\/span>/,
      'We moved to a larger garden.</span>',
    ),
    text: danger.mule,
  },
  {
    name: "LinkedIn's newer feed",
    address: 'https://www.linkedin.com/feed/',
    html: fixture('linkedin-feed-new', 'We are open all winter.', danger.compound).replace(
      /Urgent: sales staff[\s\S]*?<\/p>/,
      'Our choir sings on Sunday.</p>',
    ),
    text: danger.compound,
  },
  {
    name: 'a job on JobStreet',
    address: 'https://my.jobstreet.com/jobs',
    html: fixture('seek-split', 'Travel to our office in Bavet.', danger.compound),
    text: danger.compound,
  },
  {
    name: 'a public Telegram channel',
    address: 'https://t.me/s/jobschannel',
    html: fixture('telegram-preview', 'Still five places', danger.suitcase)
      .replace('url(x)', 'none')
      .replace(/Thai speakers for KK Park[\s\S]*?<\/a><\/div>/, 'The canteen opens at eight.</div>'),
    text: danger.suitcase,
  },
];
