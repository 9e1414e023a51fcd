/** The help lines for a question: the packaged files of the countries that it names, read when it is asked. */
import { useEffect, useState } from 'react';
import { useHost } from '../window-context.ts';
import type { HotlineQuery, HotlineView } from './hotline.ts';

/** `null` until the files are read. */
export function useHotlines(query: HotlineQuery): HotlineView[] | null {
  const host = useHost();
  const { reader, stay } = query;
  const [files, setFiles] = useState<{ of: string; lines: HotlineView[] } | null>(null);
  useEffect(() => {
    let open = true;
    const countries = [...new Set([stay, reader, 'INT'])].filter(Boolean);
    void Promise.all(
      countries.map((country) => host.packaged(`hotlines/${country}.json`).catch(() => null)),
    ).then((found) => {
      if (!open) return;
      const lines = found.flatMap((file) => (file as { lines?: HotlineView[] } | null)?.lines ?? []);
      setFiles({ of: countries.join(), lines });
    });
    return () => {
      open = false;
    };
  }, [host, reader, stay]);
  return files?.lines ?? null;
}
