/** Who documented a pattern: read from the packaged `sources.json` when a finding is opened. */
import { useEffect, useState } from 'react';
import { useHost } from '../window-context.ts';
import type { WindowHost } from '../window-host.ts';

export interface SignSource {
  publisher: string;
  title: string;
  /** As published: a day, a month or a year. */
  date?: string;
  url?: string;
}

export interface SourcesFile {
  sources: Record<string, SignSource>;
  /** Sign id to the ids of its sources. */
  signs: Record<string, string[]>;
}

const read = new WeakMap<WindowHost, Promise<SourcesFile | null>>();

export function sourcesFile(host: WindowHost): Promise<SourcesFile | null> {
  let file = read.get(host);
  if (!file) {
    file = host.packaged('sources.json').then(
      (content) => content as SourcesFile,
      () => null,
    );
    read.set(host, file);
  }
  return file;
}

/** The first source of each sign; nothing until the file is read, or where there is none. */
export function useSignSources(): (signId: string) => SignSource[] {
  const host = useHost();
  const [file, setFile] = useState<SourcesFile | null>(null);
  useEffect(() => {
    let open = true;
    void sourcesFile(host).then((content) => open && setFile(content));
    return () => {
      open = false;
    };
  }, [host]);
  return (signId) =>
    (file?.signs[signId] ?? [])
      .map((id) => file?.sources[id])
      .filter((source) => source !== undefined)
      .slice(0, 1);
}
