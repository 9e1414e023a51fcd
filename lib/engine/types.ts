/**
 * The words of the engine. Nothing here knows a browser, a page or a data file.
 */

/** `none`: nothing is shown. `caution`: check before you reply. `danger`: strong signs, talk to someone first. */
export type Level = 'none' | 'caution' | 'danger';

/** What kind of offer the signs point at; `none` where the level is `none`. */
export type Category =
  | 'forced-labour-scam'
  | 'agent-recruitment'
  | 'account-mule'
  | 'drug-mule'
  | 'fee-scam'
  | 'none';

/** Why no judgement was made. It comes beside level `none` and is said in words, never shown as safe. */
export type NotAssessed = 'empty' | 'language';

/** How much a sign may weigh. `reassuring` signs lower the score. */
export type Strength = 'weak' | 'medium' | 'strong' | 'decisive' | 'reassuring';

/** A piece of the text as given, in UTF-16 units, end exclusive. */
export interface Evidence {
  start: number;
  end: number;
  text: string;
}

/** One sign that the text shows. It says something about the text, never about a person. */
export interface Signal {
  id: string;
  family: string;
  strength: Strength;
  evidence: Evidence[];
}

export interface AssessInput {
  text: string;
  /** Targets of the links in the post (redirectors unwrapped), one a line in no order that matters. */
  links?: readonly string[];
  /** The reader's country, ISO 3166-1 alpha-2, upper case. */
  country?: string;
}

export interface Assessment {
  level: Level;
  category: Category;
  /** 0-100, monotone with the level: none < 40 <= caution < 70 <= danger. */
  score: number;
  notAssessed?: NotAssessed;
  /** Warning signs first, weightiest first; reassuring signs after them. Empty evidence never occurs in a shown sign. */
  signals: Signal[];
  /** True where only the beginning and the end of a long text were read. */
  cut?: boolean;
  rulesetVersion: string;
}
