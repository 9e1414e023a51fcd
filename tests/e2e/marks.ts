/** Reads our marks and cards through the debugger: their roots are closed, to the page and to the tests alike. */
import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  nodeName: string;
  nodeValue: string;
  backendNodeId: number;
  nodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
  contentDocument?: DomNode;
}

/** A host of ours, as the debugger sees it. */
export interface Drawn {
  /** The words in it. */
  text: string;
  /** Attributes of the host: there should be none. */
  attributes: string[];
  rootType: string;
  /** Id of the nearest element above (or of the neighbours' parent) that has one, as the page wrote it. */
  inside: string[];
  host: number;
  buttons: { name: string; label: string; node: number }[];
  direction: string;
}

const isElement = (node: DomNode) => !node.nodeName.startsWith('#');

function attribute(node: DomNode, name: string): string | undefined {
  const list = node.attributes ?? [];
  for (let at = 0; at < list.length; at += 2) if (list[at] === name) return list[at + 1];
  return undefined;
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  if (attribute(node, 'hidden') !== undefined) return '';
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
}

function* walk(node: DomNode, above: DomNode[] = []): Generator<{ node: DomNode; above: DomNode[] }> {
  yield { node, above };
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])])
    yield* walk(child, [...above, node]);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function debuggerOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

async function drawn(page: Page, name: string): Promise<Drawn[]> {
  const session = await debuggerOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const found: Drawn[] = [];
  for (const { node, above } of walk(root)) {
    if (node.nodeName.toLowerCase() !== name) continue;
    const inner = [...walk(node)].map((each) => each.node);
    found.push({
      text: plain(textOf(node)),
      attributes: node.attributes ?? [],
      rootType: node.shadowRoots?.[0]?.shadowRootType ?? 'none',
      inside: above
        .filter(isElement)
        .map((each) => attribute(each, 'id') ?? '')
        .filter(Boolean),
      host: node.backendNodeId,
      direction: inner.map((each) => attribute(each, 'dir')).find(Boolean) ?? '',
      buttons: inner
        .filter((each) => each.nodeName === 'BUTTON')
        .map((each) => ({
          name: plain(textOf(each)),
          label: attribute(each, 'aria-label') ?? '',
          node: each.backendNodeId,
        })),
    });
  }
  return found;
}

/** Every mark in the page, in document order. */
export const marksOf = (page: Page): Promise<Drawn[]> => drawn(page, 'second-look-mark');
/** Every open card in the page. */
export const cardsOf = (page: Page): Promise<Drawn[]> => drawn(page, 'second-look-card');

/** The box of a node in page pixels; width and height 0 where it has none. */
export async function boxOf(page: Page, node: number) {
  const session = await debuggerOf(page);
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node });
    const [x, y] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
}

/** Presses one of our buttons with a real pointer. */
export async function press(page: Page, node: number): Promise<void> {
  const session = await debuggerOf(page);
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
  const { x, y, width, height } = await boxOf(page, node);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Computed style of a node that stands in a closed root. */
export async function styleOf(page: Page, node: number): Promise<Record<string, string>> {
  const session = await debuggerOf(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', { backendNodeIds: [node] });
  const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: nodeIds[0] });
  return Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
}
