import type { EventMethod, EventParameters } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import { clusters } from './clusters.ts';
import { eventConcentration } from './concentration.ts';
import { density } from './density.ts';
import { hotCells } from './hot-cells.ts';
import { hourWeekday } from './hour-weekday.ts';
import type { EventMethodRule, EventOutcome } from './method.ts';
import { nearRepeat } from './near-repeat.ts';
import { placeForecast } from './place-forecast.ts';
import type { SelectedEvents } from './selected.ts';
import { eventTrend } from './trend.ts';

/** Every method by its name in the contract: a missing one does not compile. */
const METHODS = {
  density,
  hot_cells: hotCells,
  clusters,
  near_repeat: nearRepeat,
  hour_weekday: hourWeekday,
  trend: eventTrend,
  concentration: eventConcentration,
  place_forecast: placeForecast,
} as const;

/** A rule with its parameter and finding types hidden: its inputs come from the same rule or its schema. */
type AnyRule = EventMethodRule<EventMethod, unknown>;
// The table pairs each name with the rule of that name, and parameters carry the name.
const ruleOf = (method: EventMethod): AnyRule => METHODS[method] as unknown as AnyRule;

export function versionOf(method: EventMethod): string {
  return ruleOf(method).version;
}

/** Puts one question to events. @throws ReeveError state_forbids — they cannot answer it */
export async function askEvents(events: SelectedEvents, parameters: EventParameters): Promise<EventOutcome<unknown>> {
  return ruleOf(parameters.method).run(events, parameters);
}

/** Returns the answer in one or a few sentences. @param found result of the method of that name */
export function answerSentence(method: EventMethod, found: unknown, language: Language): string {
  return ruleOf(method).sentence(found, language);
}
