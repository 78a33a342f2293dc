import type { EventParameters } from '@reeve/contract';
import type { StoredRecord } from '@reeve/store';
import type { EventRun } from './event/run.ts';
import type { SentenceParts, EventSentenceParts, WeeklySentenceParts } from './sentence-parts.ts';
import type { WeeklyParameters, WeeklyRun } from './weekly.ts';

interface AnyRunBody {
  readonly method: string;
  readonly methodVersion: string;
  readonly codeLists: string;
}
interface WeeklyRunBody extends AnyRunBody, WeeklyRun {
  readonly parameters: WeeklyParameters;
  readonly said: WeeklySentenceParts;
}
interface EventRunBody extends AnyRunBody, Omit<EventRun, 'found'> {
  readonly parameters: EventParameters;
  readonly said: EventSentenceParts;
}
export type RunBody = WeeklyRunBody | EventRunBody;
export interface FindingBody {
  readonly said: SentenceParts;
  readonly runId: string;
  readonly runReference: string;
}

/** The body of a stored run. Only the analysis slice writes bodies of runs and findings. */
export const runBody = (row: StoredRecord): RunBody => row.body as RunBody;
/** The body of a stored finding. */
export const findingBody = (row: StoredRecord): FindingBody => row.body as FindingBody;
export const isOfEvents = (run: RunBody): run is EventRunBody => run.said.form === 'events';
