/** What every view can reach without being handed it: the browser, the words, the settings, the quiet exit. */
import { createContext, useContext } from 'react';
import type { Words } from '../lib/languages/words.ts';
import type { Settings, WorkerAnswers } from '../lib/messages.ts';
import type { WindowHost } from './window-host.ts';

export type Standing = WorkerAnswers['get-settings'];

export interface SettingsInUse {
  /** `undefined` until the worker has answered; `null` where it did not. */
  standing: Standing | null | undefined;
  /** Changes settings and shows the change at once. Gives an error key where it could not be stored. */
  change(change: Partial<Settings>): Promise<string | null>;
  reload(): Promise<void>;
}

/** What the quiet exit has to empty. */
export interface ExitSubject {
  tabId?: number;
  /** The finding on view, for "forget this finding". */
  key?: string;
}

export interface Frame {
  host: WindowHost;
  words: Words;
  settings: SettingsInUse;
  leave(): void;
  /** The open view says what the quiet exit has to empty. */
  setSubject(subject: ExitSubject): void;
  /** Words of another language, for texts that are sent or checked in it. English where there is none. */
  wordsOf(tag: string): Promise<Words>;
}

export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('a view of the window stands outside its frame');
  return frame;
}

export const useHost = (): WindowHost => useFrame().host;
export const useWords = (): Words => useFrame().words;
export const useSettings = (): SettingsInUse => useFrame().settings;
