/** The settings: one record in `storage.local` of this device, never synchronised. */
import { defaultSettings, type Settings, settings as schema } from '../messages.ts';
import type { Api } from './deps.ts';
import { oneAtATime } from './one-at-a-time.ts';

type Field = keyof Settings;
const fields = Object.keys(defaultSettings) as Field[];

/**
 * Makes valid settings of whatever was stored: each valid field is kept, each broken or missing one falls back to its
 * default, and of a list the broken entries alone are dropped. Never throws.
 */
export function mendSettings(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const mended: Record<string, unknown> = { ...structuredClone(defaultSettings) };
  for (const field of fields) {
    const checked = schema.shape[field].safeParse(record[field]);
    if (checked.success) mended[field] = checked.data;
    else if (Array.isArray(defaultSettings[field])) mended[field] = validEntries(field, record[field]);
  }
  return mended as Settings;
}

function validEntries(field: Field, list: unknown): unknown[] {
  if (!Array.isArray(list)) return [];
  const kept = list.filter((entry) => schema.shape[field].safeParse([entry]).success).slice(0, 200);
  return schema.shape[field].safeParse(kept).success ? kept : [];
}

/** Only the known, valid fields of a change; `null` if a known field has a value that it cannot have. */
export function checkedChange(change: Record<string, unknown>): Partial<Settings> | null {
  const checked: Record<string, unknown> = {};
  for (const field of fields) {
    if (!Object.hasOwn(change, field) || field === 'version') continue;
    const result = schema.shape[field].safeParse(change[field]);
    if (!result.success) return null;
    checked[field] = result.data;
  }
  return checked as Partial<Settings>;
}

export interface SettingsStore {
  /** The settings in force; the defaults where storage cannot be read. */
  read(): Promise<Settings>;
  /** Writes a change; `null` if it is not valid. Rejects if the browser cannot store it. */
  change(change: Record<string, unknown>): Promise<Settings | null>;
  /** Forgets what is held in memory (after everything was erased). */
  forget(): void;
}

export function settingsStore(api: Api): SettingsStore {
  const inTurn = oneAtATime();
  let held: Settings | undefined;
  async function read(): Promise<Settings> {
    if (held) return held;
    try {
      const { settings } = await api.storage.local.get('settings');
      held = mendSettings(settings);
      return held;
    } catch {
      // Not held: the next reading asks storage again.
      return structuredClone(defaultSettings);
    }
  }
  return {
    read,
    change: (change) =>
      inTurn(async () => {
        const checked = checkedChange(change);
        if (!checked) return null;
        const next = { ...(await read()), ...checked };
        await api.storage.local.set({ settings: next });
        held = next;
        return next;
      }),
    forget() {
      held = undefined;
    },
  };
}
