import type { Language } from '@reeve/domain';
import { hotspotTexts } from '@reeve/words';

/** Sentences about hot spots. Numbers follow colons, so that no word changes its form with them. */
export interface HotspotWords {
  readonly density: string;
  readonly counts: string;
  readonly significant: string;
  readonly clusters: string;
  readonly closer: string;
  readonly asChance: string;
  readonly apart: string;
}

export const HOTSPOT_WORDS: Readonly<Record<Language, HotspotWords>> = hotspotTexts;
