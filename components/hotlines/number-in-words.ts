/** A telephone number as people read it. */

/** Calling codes of the countries that have lines here, and their neighbours; longest first, so that none hides another. */
const callingCodes =
  '852 853 855 856 880 886 971 977 212 233 234 251 254 256 998 20 27 33 34 44 49 52 55 60 61 62 63 65 66 81 82 84 86 91 92 94 95 1 7'.split(
    ' ',
  );

/** `+60380008000` as `+60 3 8000 8000`: the calling code, then fours from the end. Short codes stay as they are. */
export function readable(digits: string): string {
  const code = digits.startsWith('+') ? callingCodes.find((one) => digits.startsWith(`+${one}`)) : undefined;
  if (!code) return digits;
  const rest = digits.slice(code.length + 1);
  const first = rest.length % 4 || 4;
  const groups = [rest.slice(0, first), ...(rest.slice(first).match(/.{4}/g) ?? [])];
  return `+${code} ${groups.join(' ')}`;
}
