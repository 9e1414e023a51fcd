/** Job boards: lists of cards, and one open job with its description. Two builders, so that a board is mostly data. */
import type { FoundPost, MarkPlace, Strategy } from '../site.ts';
import { all, outermost } from './elements.ts';
import { address, foundPost } from './found.ts';
import { readLinks } from './links.ts';
import { readText, type TextOptions } from './text.ts';

/** A selector (its first match counts), or every match of one. */
export type Field = string | { all: string };

/** The words of fields, each on its line, none twice: boards keep a second copy of a teaser for narrow screens. */
export function readFields(box: ParentNode, fields: readonly Field[], options: TextOptions = {}): string {
  const lines = new Set<string>();
  for (const field of fields) {
    if (typeof field === 'string') {
      const element = box.querySelector(field);
      if (element) lines.add(readText(element, options));
      continue;
    }
    const parts = outermost([...box.querySelectorAll(field.all)]).map((part) => readText(part, options));
    for (const part of parts) lines.add(part);
  }
  lines.delete('');
  return [...lines].join('\n');
}

export interface CardSpec {
  id: string;
  /** Each match is a card. */
  box: string;
  fields: readonly Field[];
  company?: string;
  key?(box: Element, url: URL): string | null | undefined;
  /** The link to the job; the first link if not said. */
  link?: string;
  place?(box: Element): MarkPlace;
  /** Fields without words of their own: the whole card is read. */
  whole?: boolean;
  clean?(text: string): string;
}

/** A list of jobs. Cards are teasers: they are judged with little to go by, and may stay silent. */
export function cards(spec: CardSpec): Strategy {
  return {
    id: spec.id,
    kind: 'list',
    candidates: (root) => outermost(all(root, spec.box)),
    read(box, url) {
      const own = readFields(box, spec.fields);
      const text = own === '' && spec.whole ? readText(box, { gaps: true }) : own;
      const link = spec.link
        ? box.querySelector(spec.link)
        : box.matches('a[href]')
          ? box
          : box.querySelector('a[href]');
      const company = spec.company ? box.querySelector(spec.company) : null;
      return foundPost({
        element: box,
        key: spec.key?.(box, url),
        text: spec.clean ? spec.clean(text) : text,
        author: company ? readText(company) : '',
        permalink: address(link?.getAttribute('href'), url),
        teaser: true,
        place: spec.place?.(box) ?? { kind: 'inline', anchor: box, where: 'last' },
        strategy: spec.id,
      });
    },
  };
}

export interface DetailSpec {
  id: string;
  /** The description, tried in this order. */
  body: readonly string[];
  /** The pane or page around it, where title, company, place and pay stand; the page if there is none. */
  pane?: string;
  fields: readonly Field[];
  company?: string;
  key?(body: Element, url: URL): string | null | undefined;
  /** Is the address that of one open job? Always, if not said. */
  when?(url: URL): boolean;
  clean?(text: string): string;
  /** Line feeds in the description are the writer's own. */
  lines?: boolean;
  /** Parts of the description that are none (a code to scan, a row of buttons). */
  skip?: string;
}

/** The open job: title, company, place, pay and the whole description. */
export function detail(spec: DetailSpec): Strategy {
  return {
    id: spec.id,
    kind: 'job',
    candidates(root, url) {
      if (spec.when && !spec.when(url)) return [];
      for (const selector of spec.body) {
        const found = outermost(all(root, selector));
        if (found.length > 0) return found.slice(0, 3);
      }
      return [];
    },
    read(body, url): FoundPost | null {
      const pane = (spec.pane ? body.closest(spec.pane) : null) ?? body.ownerDocument;
      const { skip } = spec;
      const words = readText(body, {
        keepLines: spec.lines,
        skip: skip ? (element) => element.matches(skip) : undefined,
      });
      if (words.trim() === '') return null;
      const head = readFields(pane, spec.fields);
      const text = [head, words].filter(Boolean).join('\n\n');
      const company = spec.company ? pane.querySelector(spec.company) : null;
      return foundPost({
        element: body,
        key: spec.key?.(body, url),
        text: spec.clean ? spec.clean(text) : text,
        author: company ? readText(company) : '',
        permalink: address(url.href, url),
        links: readLinks(body, url),
        place: { kind: 'block', anchor: body, where: 'first' },
        strategy: spec.id,
      });
    },
  };
}

/** A number in the path or the named parameter of an address. */
export function idIn(url: URL, path: RegExp, ...parameters: string[]): string | null {
  for (const name of parameters) {
    const value = url.searchParams.get(name);
    if (value) return value;
  }
  return path.exec(url.pathname)?.[1] ?? null;
}
