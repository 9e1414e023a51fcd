/** The Chromium to test with, or null. */
export function findChromium(): Promise<string | null>;
/** The Firefox to test with, or null. */
export function findFirefox(): string | null;
