/**
 * `npm run check:captures -- DIR`: what our readers find on saved real pages, each shown in a real browser at its real
 * host name, without a network. Prints counts per page, to compare with those counted by hand (docs/captures.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { closeBrowser, openPage } from '../tests/unit/page-browser.ts';
import type { ProbeReading } from '../tests/unit/page-probe.ts';

/** The address of a saved page, by the beginning of its name. */
const addresses: readonly (readonly [name: string, address: string])[] = [
  ['facebook-marketplace', 'https://www.facebook.com/marketplace/manila/search?query=laptop'],
  ['facebook-loggedout', 'https://www.facebook.com/groups/9001/'],
  ['facebook', 'https://www.facebook.com/search/posts?q=jobs'],
  ['jobstreet', 'https://my.jobstreet.com/product-manager-jobs'],
  ['jora', 'https://au.jora.com/j?q=quality+manager'],
  ['seek', 'https://au.seek.com/quality-manager-jobs'],
  ['linkedin', 'https://www.linkedin.com/jobs/search?keywords=software'],
  ['indeed', 'https://www.indeed.com/jobs?q=python'],
  ['glassdoor', 'https://www.glassdoor.com/Job/jobs.htm'],
  ['x-article', 'https://x.com/someone/status/1'],
  ['bongthom', 'https://bongthom.com/job_list.html'],
  ['jobify', 'https://jobify.works/jobs/1'],
  ['dice', 'https://www.dice.com/jobs'],
  ['remoteio', 'https://www.remote.io/remote-jobs'],
];

function addressOf(name: string): string {
  return addresses.find(([start]) => name.startsWith(start))?.[1] ?? `https://${name.split('-')[0]}.example/`;
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Say which folder holds the saved pages: npm run check:captures -- DIR');
  process.exit(1);
}

const verbose = process.argv.includes('--texts');
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .sort()) {
  const page = await openPage(readFileSync(join(folder, name), 'utf8'), addressOf(basename(name)));
  const reading = await page.evaluate<ProbeReading>(`probe.read(${JSON.stringify({ fallback: true })})`);
  const { posts, site } = reading;
  const having = (field: (post: (typeof posts)[number]) => unknown) =>
    posts.filter((post) => field(post)).length;
  const counts = new Map<string, number>();
  for (const { strategy } of posts) counts.set(strategy, (counts.get(strategy) ?? 0) + 1);
  const by = [...counts].map(([id, count]) => `${id} ${count}`);
  console.log(
    [
      name,
      `site ${site}`,
      `posts ${posts.length}`,
      `keys ${new Set(posts.map((post) => post.key)).size}`,
      `author ${having((post) => post.author)}`,
      `permalink ${having((post) => post.permalink)}`,
      `pictures ${having((post) => post.pictures.length > 0)}`,
      `cut ${having((post) => post.partial)}`,
      `letters ${posts.reduce((sum, post) => sum + post.text.length, 0)}`,
      by.join(', '),
    ].join(' | '),
  );
  if (verbose)
    for (const post of posts)
      console.log(`  ${post.key} | ${post.author ?? ''} | ${JSON.stringify(post.text.slice(0, 300))}`);
  await page.context().close();
}
await closeBrowser();
