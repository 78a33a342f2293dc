import type { LocalDate } from '../calendar.ts';
import type { Language } from '../language.ts';
import type { Mention } from '../suggestion/mention.ts';

/** What is compared of a report: its sanitised text and what its reader may know of it; never the raw text or a source. */
export interface OriginReport {
  readonly id: string;
  readonly text: string;
  /** Recognised from the text if not given. */
  readonly language: Language | undefined;
  readonly receivedOn: LocalDate;
  readonly unit: string;
  /** Equal keys: the same source reference, which only the sources desk knows. Undefined: none, or not to be compared. */
  readonly provenance: string | undefined;
  /** Mentions of this text, as `suggestMentions` returns them. */
  readonly details: readonly Mention[];
  /** The id of the report that this one repeats, as its sender stated; it need not be among those compared. */
  readonly derivedFrom?: string;
}

/** Why two reports can have one origin. A screen words the codes. */
export const ORIGIN_REASONS = [
  'derived',
  'same_provenance',
  'wording',
  'rare_details',
  'order_of_details',
  'shared_mistake',
  'close_in_time',
] as const;
export type OriginReason = (typeof ORIGIN_REASONS)[number];

/** Two reports that can have one origin: a question for a person, never an answer. */
export interface OriginPair {
  /** The ids in their order: `one` < `other`. */
  readonly one: string;
  readonly other: string;
  readonly because: readonly OriginReason[];
  /** (0, 1]: orders proposals on the page of one report. It is not stored and not shown elsewhere. */
  readonly score: number;
}
