import type { Language } from '@reeve/domain';
import { leafletTexts } from '@reeve/words';

/** Fixed words of the leaflet "what changed". */
export interface LeafletWords {
  /** `{title}` */
  readonly title: string;
  /** `{later}` and `{earlier}`: names of editions. */
  readonly since: string;
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
  /** `{number}`: its former number. */
  readonly moved: string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  /** Before the first text whose words are not compared. */
  readonly unmarked: string;
}

export const LEAFLET_WORDS: Readonly<Record<Language, LeafletWords>> = leafletTexts;
