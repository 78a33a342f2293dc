import { ReeveError } from '@reeve/domain';
import { EXERCISE_NOW, makeKnowledge, makeReports, RIVERTON_AGENCIES, RIVERTON_SEED } from '@reeve/scenario';
import { declareDemo, provisionAgency, setExerciseNow, type Store } from '@reeve/store';
import { loadAreas } from './areas.ts';
import { loadKnownReports, type KnownIds } from './known-reports.ts';
import { loadReports } from './reports.ts';
import { loadCrimes } from './crimes.ts';
import { foundationOf, scenarioActor } from './foundation.ts';
import { DEMO_SIZE, type Size } from './size.ts';
import { playStory, type PlayedStory } from './story.ts';

/** What was loaded: the story, and the entities that officers know. */
export interface LoadedRiverton extends PlayedStory {
  readonly entities: KnownIds;
}

/**
 * Loads the fictional province into an empty database: agencies and people, recorded crime and reports through the store, then the story
 * through the API, step by step on its own days; at the end the exercise clock is set to the start of the demo.
 */
export async function loadRiverton(store: Store, size: Size = DEMO_SIZE): Promise<LoadedRiverton> {
  await declareDemo(store, new Date(EXERCISE_NOW));
  for (const agency of RIVERTON_AGENCIES) await provisionAgency(store, foundationOf(agency), scenarioActor(agency));
  const [home] = RIVERTON_AGENCIES;
  if (!home) throw new ReeveError('internal', 'Riverton has no agency.');
  await loadCrimes(store, home, size.crimes);
  await loadAreas(store, home);
  const taken = new Set<string>();
  // First, so that homes and searches, which begin with the newest entry, begin with the story.
  const entities = await loadKnownReports(store, home, makeKnowledge(RIVERTON_SEED).reports, taken);
  await setExerciseNow(store, new Date(EXERCISE_NOW));
  await loadReports(store, home, makeReports({ seed: RIVERTON_SEED, count: size.reports }), taken);
  return { ...(await playStory(store)), entities };
}
