/** A help line as a view shows it: values that are worded here, in every language. */
import type { Situation } from '../../lib/messages.ts';

export interface HotlineNumber {
  /** What is dialled, without spaces. */
  digits: string;
  /** What the user types or copies from where they are. */
  asDialled: string;
  kind: 'phone' | 'whatsapp' | 'telegram' | 'sms';
  fromAbroad: boolean;
}

export type Hours =
  | { always: true }
  /** Days from Monday (1) to Sunday (7); times as `08:00`; an IANA zone. */
  | { days: number[]; from: string; to: string; zone: string }
  | { note: string };

export interface HotlineView {
  id: string;
  country: string;
  name: string;
  nameLocal?: string;
  operator: string;
  kind: string;
  serves: string[];
  numbers: HotlineNumber[];
  email?: string;
  url?: string;
  hours?: Hours;
  openNow?: boolean;
  languages: string[];
  source: { url: string; publisher: string; date: string | null };
  checked?: { date: string; by: string };
  freshness: 'fresh' | 'check-first' | 'hidden';
  warning?: string;
  textOnly?: boolean;
}

export interface HotlineQuery {
  reader: string;
  stay: string;
  situation: Situation;
}
