/** Names of the sites as they call themselves: the same in every language. */
const names: Record<string, string> = {
  facebook: 'Facebook',
  'facebook-chat': 'Facebook chats',
  messenger: 'Messenger',
  instagram: 'Instagram',
  threads: 'Threads',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  indeed: 'Indeed',
  jobstreet: 'JobStreet, SEEK, Jobsdb, Jora',
  seek: 'JobStreet, SEEK, Jobsdb, Jora',
  glassdoor: 'Glassdoor',
  naukri: 'Naukri',
  glints: 'Glints',
  hiredly: 'Hiredly',
  maukerja: 'Maukerja',
  ricebowl: 'Ricebowl',
  mudah: 'Mudah',
  carousell: 'Carousell',
  kalibrr: 'Kalibrr',
  bossjob: 'Bossjob',
  onlinejobs: 'OnlineJobs.ph',
  telegram: 'Telegram',
  'telegram-web': 'Telegram Web',
  'telegram-preview': 'Telegram (t.me)',
  't-me': 'Telegram (t.me)',
  whatsapp: 'WhatsApp',
  zalo: 'Zalo',
  discord: 'Discord',
  reddit: 'Reddit',
  craigslist: 'Craigslist',
  xiaohongshu: 'Xiaohongshu',
  weibo: 'Weibo',
  google: 'Google',
  zhaopin: 'Zhaopin',
  zhipin: 'BOSS直聘',
  '51job': '51job',
  '104': '104',
  '1111': '1111',
};

/** The name of a site; an id that is not in the list with a capital letter; nothing for the reader of any page. */
export function siteName(id: string): string {
  if (id === 'generic' || id === '') return '';
  return names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}
