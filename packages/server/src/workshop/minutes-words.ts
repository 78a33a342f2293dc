import type { DispositionCode, Language, Position } from '@reeve/domain';
import { minutesTexts } from '@reeve/words';

/** Fixed words of the minutes of a session. */
export interface MinutesWords {
  /** `{title}`: of the session. */
  readonly title: string;
  readonly workshop: string;
  readonly when: string;
  readonly room: string;
  readonly clause: string;
  readonly chair: string;
  readonly rapporteur: string;
  /** Under the Chatham House rule. */
  readonly rule: string;
  readonly agenda: string;
  readonly attendance: string;
  /** `{n}`, for minutes without names. */
  readonly present: string;
  readonly decisions: string;
  readonly none: string;
  readonly declared: string;
  /** `{letter}` */
  readonly wording: string;
  readonly instead: string;
  readonly stands: string;
  readonly deleted: string;
  readonly unchanged: string;
  readonly objections: string;
  /** `{reference}` of a comment. */
  readonly objectionTo: string;
  readonly polls: string;
  readonly pollsWhat: string;
  readonly withdrawn: string;
  readonly actions: string;
  readonly what: string;
  readonly who: string;
  readonly until: string;
  readonly minutes: string;
  readonly disposition: Readonly<Record<DispositionCode, string>>;
  readonly position: Readonly<Record<Position, string>>;
}

export const MINUTES_WORDS: Readonly<Record<Language, MinutesWords>> = minutesTexts;
