import type { EventMethod, EventParameters, EventResult } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import type { SelectedEvents } from './selected.ts';

export type ParametersOf<M extends EventMethod> = Extract<EventParameters, { method: M }>;

/** What a method found, and what its sentence is made from in whichever language it is read. */
export interface EventOutcome<Found> {
  readonly result: EventResult;
  readonly found: Found;
}

/** One question about where and when, asked of events and answered with figures. */
export interface EventMethodRule<M extends EventMethod, Found> {
  /** Raised whenever the same input would give another result. */
  readonly version: string;
  /** @throws ReeveError state_forbids — this data cannot answer the question; the sentence says why */
  readonly run: (
    events: SelectedEvents,
    parameters: ParametersOf<M>,
  ) => EventOutcome<Found> | Promise<EventOutcome<Found>>;
  readonly sentence: (found: Found, language: Language) => string;
}

/** Most rows of a table; readers do not read further. */
export const MOST_ROWS = 60;

/** Events that were left out of a result, those reasons that left out none not named. */
export function leftOut(reasons: Readonly<Record<string, number>>): EventResult['leftOut'] {
  return Object.entries(reasons).flatMap(([because, crimes]) => (crimes > 0 ? [{ because, crimes }] : []));
}
