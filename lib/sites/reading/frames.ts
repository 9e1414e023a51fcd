/**
 * Pages inside a page. Only those of the page's own origin can be looked into (the browser answers `null` for all
 * others): boards that show a description, and applicant systems that are served by the employer's own site.
 */
import { readText } from './text.ts';

/** Fewer words are a counter, an advert, a login. */
const leastWords = 200;
const most = 20;

/** The body of a frame of the page's own origin, else nothing. */
export function frameBody(frame: Element): HTMLElement | null {
  return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
}

/** Frames whose words are worth reading, in the order of the page. */
export function wordyFrames(document: Document): Element[] {
  return [...document.querySelectorAll('iframe')].slice(0, most).filter((frame) => {
    const body = frameBody(frame);
    return body !== null && readText(body).length >= leastWords;
  });
}
