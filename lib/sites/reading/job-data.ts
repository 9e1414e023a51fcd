/** Jobs as data in a page: JSON-LD in every shape it is found in. It is the poster's claim, not a proof. */

/** One job, as lines of text. */
export interface JobData {
  title: string;
  company: string;
  text: string;
  /** Addresses and numbers that say which page it is of. */
  names: string[];
}

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Reads JSON as pages write it: in comments, with raw line feeds, with a comma too many. */
export function readLoosely(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim();
  for (const text of [
    bare,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks such data.
    bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next reading is more forgiving.
    }
  }
  return undefined;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
};

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name[0] !== '#') return named[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The words of HTML that comes as text, escaped once or twice. No parser of the page is given it. */
export function wordsOfHtml(html: string): string {
  let text = html;
  for (let times = 0; times < 2 && /&(lt|#60|amp);/i.test(text); times++) text = decode(text);
  return decode(
    text
      .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<(br|\/p|\/div|\/li|\/h\d|\/tr|p|li|div)\b[^>]*>/gi, '\n')
      .replace(/<\/?[a-z!][^>]*>/gi, ''),
  )
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function typeIs(value: Data, name: string): boolean {
  return list(value['@type']).some((type) => typeof type === 'string' && type.split(/[/#:]/).at(-1) === name);
}

/** Every job in a value: alone, in lists, in graphs, as the main thing of a page, as items of a list. */
function jobsIn(value: unknown, depth = 0): Data[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => jobsIn(each, depth + 1));
  if (!isData(value)) return [];
  if (typeIs(value, 'JobPosting')) return [value];
  return ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'].flatMap((name) =>
    jobsIn(value[name], depth + 1),
  );
}

const words = (value: unknown): string =>
  typeof value === 'string' ? wordsOfHtml(value) : typeof value === 'number' ? String(value) : '';

function nameOf(value: unknown): string {
  return list(value)
    .map((each) => (isData(each) ? words(each.name) : words(each)))
    .filter(Boolean)
    .join(', ');
}

function placeOf(value: unknown): string {
  return list(value)
    .map((place) => {
      if (!isData(place)) return words(place);
      const { address } = place;
      if (!isData(address)) return words(address) || words(place.name);
      return ['streetAddress', 'addressLocality', 'addressRegion', 'addressCountry']
        .map((part) => nameOf(address[part]))
        .filter(Boolean)
        .join(', ');
    })
    .filter(Boolean)
    .join('; ');
}

function payOf(job: Data): string {
  const pay = job.baseSalary ?? job.estimatedSalary;
  return list(pay)
    .map((each) => {
      if (!isData(each)) return [words(job.salaryCurrency), words(each)].filter(Boolean).join(' ');
      const value = isData(each.value) ? each.value : each;
      const amount =
        words(value.value) || [words(value.minValue), words(value.maxValue)].filter(Boolean).join(' - ');
      const unit = words(value.unitText).toLowerCase();
      return (
        amount &&
        [words(each.currency) || words(job.salaryCurrency), amount, unit && `per ${unit}`]
          .filter(Boolean)
          .join(' ')
      );
    })
    .filter(Boolean)
    .join('; ');
}

function jobData(job: Data): JobData {
  const title = words(job.title) || words(job.name);
  const company = nameOf(job.hiringOrganization);
  const lines = [
    title,
    company,
    placeOf(job.jobLocation),
    nameOf(job.applicantLocationRequirements),
    payOf(job),
    list(job.employmentType).map(words).join(', '),
    words(job.description),
    isData(job.experienceRequirements)
      ? words(job.experienceRequirements.description)
      : words(job.experienceRequirements),
    isData(job.applicationContact)
      ? [words(job.applicationContact.telephone), words(job.applicationContact.email)]
          .filter(Boolean)
          .join(' ')
      : '',
  ];
  const { identifier } = job;
  return {
    title,
    company,
    text: [...new Set(lines.filter(Boolean))].join('\n'),
    names: [job.url, job['@id'], isData(identifier) ? identifier.value : identifier]
      .map((name) => (typeof name === 'number' ? String(name) : name))
      .filter((name): name is string => typeof name === 'string' && name !== ''),
  };
}

/** All jobs that a page states as JSON-LD. */
export function jobsOf(document: Document): JobData[] {
  return [...document.querySelectorAll('script[type*="ld+json" i]')]
    .slice(0, 30)
    .map((script) => script.textContent ?? '')
    .filter((source) => source.length < 500_000 && source.includes('JobPosting'))
    .flatMap((source) => jobsIn(readLoosely(source)))
    .map(jobData);
}

/**
 * The one job of this address. A site that changes pages without loading them leaves the old data behind: a job that
 * names another address is refused, and of several only the one that names this address is taken.
 */
export function jobOf(jobs: readonly JobData[], url: URL): JobData | null {
  const here = (name: string): boolean => {
    if (/^https?:/i.test(name)) {
      try {
        return new URL(name).pathname.replace(/\/$/, '') === url.pathname.replace(/\/$/, '');
      } catch {
        return false;
      }
    }
    return name.length >= 3 && (url.pathname + url.search).includes(name);
  };
  const mine = jobs.filter(({ names }) => names.some(here));
  if (mine.length > 0) return mine[0];
  const [only] = jobs;
  return jobs.length === 1 && !only.names.some((name) => /^https?:/i.test(name)) ? only : null;
}
