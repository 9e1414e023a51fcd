/** The help lines for a question: the packaged files of the countries that it names, read when it is asked. */
import { useEffect, useMemo, useState } from 'react';
import { type Line, lookUp, type Query } from '../../lib/hotlines/directory.ts';
import { useHost } from '../window-context.ts';

type CountryFile = Parameters<typeof lookUp>[0][number];

/** A line that says how to reach somebody; names alone help nobody who is in a hurry. */
function isReachable({ directoryOnly, numbers, email, url, freshness }: Line): boolean {
  return (
    !directoryOnly &&
    ((numbers?.length ?? 0) > 0 || url !== undefined || (email !== undefined && freshness !== 'hidden'))
  );
}

/** Best first; `null` until the files are read. */
export function useHotlines({ reader, stay, situation }: Omit<Query, 'now'>): Line[] | null {
  const host = useHost();
  const [files, setFiles] = useState<CountryFile[] | null>(null);
  useEffect(() => {
    let open = true;
    const countries = [...new Set([stay, reader, 'INT'])].filter(Boolean);
    void Promise.all(
      countries.map((country) => host.packaged(`hotlines/${country}.json`).catch(() => null)),
    ).then((found) => open && setFiles(found.filter((file) => file !== null) as CountryFile[]));
    return () => {
      open = false;
    };
  }, [host, reader, stay]);
  return useMemo(
    () => files && lookUp(files, { reader, stay, situation, now: host.now() }).filter(isReachable),
    [files, reader, stay, situation, host],
  );
}
