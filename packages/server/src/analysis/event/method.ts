import type { EventMethod, EventParameters, EventResult } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import type { SelectedEvents } from './selected.ts';

export type ParametersOf<M extends EventMethod> = Extract<EventParameters, { method: M }>;

/** Result of a method, with the data for its sentence in every language. */
export interface EventOutcome<Found> {
  readonly result: EventResult;
  readonly found: Found;
}

/** One question about where and when, put to events and answered with figures. */
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

/** Returns the events left out of a result, by reason; reasons without events are omitted. */
export function leftOut(reasons: Readonly<Record<string, number>>): EventResult['leftOut'] {
  return Object.entries(reasons).flatMap(([because, crimes]) => (crimes > 0 ? [{ because, crimes }] : []));
}
