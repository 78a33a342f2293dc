import { ReeveError } from '@reeve/domain';
import type { Knowledge, KnownStatement } from './knowledge.ts';
import { PLANTED_COMPATIBLE, PLANTED_CONTRADICTIONS, PLANTED_LOOK_ALIKES, PLANTED_WITNESSES } from './planted-truth.ts';

type Pair<T> = readonly [T, T];

/** What is true behind the reports. Withheld from the participants of the exercise; tests measure against it. */
export interface KnowledgeTruth {
  /** The true person or thing behind each entity, by the key of the entity. */
  readonly identityOf: ReadonlyMap<string, string>;
  /** Two entities that are one person or thing: work for a person who decides. */
  readonly duplicates: readonly Pair<string>[];
  /** Two entities that look like one and are two. */
  readonly lookAlikes: readonly Pair<string>[];
  /** Statements that cannot both be true. */
  readonly contradictions: readonly Pair<KnownStatement>[];
  /** Statements that differ and are both true. */
  readonly compatible: readonly Pair<KnownStatement>[];
  /** Ids of reports with one origin. */
  readonly origins: readonly (readonly string[])[];
  /** Ids of two reports of one event that are two origins. */
  readonly witnesses: readonly Pair<string>[];
}

/** States the truth behind the knowledge of Riverton. */
export function truthOfKnowledge({ reports, entities }: Knowledge): KnowledgeTruth {
  const reportOf = (key: string) => {
    const found = reports.find((one) => one.key === key);
    if (!found) throw new ReeveError('internal', 'The truth of the exercise names a report that does not exist.');
    return found;
  };
  const statementOf = (stated: string): KnownStatement => {
    const [key = '', subject, property] = stated.split(' ');
    const found = reportOf(key).statements.filter((one) => one.subject === subject && one.property === property);
    if (found.length !== 1 || !found[0])
      throw new ReeveError('internal', 'The truth of the exercise names a statement that does not exist once.');
    return found[0];
  };
  const both = <T>(pairs: readonly Pair<string>[], read: (one: string) => T): readonly Pair<T>[] =>
    pairs.map(([one, other]) => [read(one), read(other)]);
  const origins = [...new Set(reports.flatMap(({ origin }) => origin ?? []))];
  return {
    identityOf: new Map(entities.map(({ key, identity }) => [key, identity])),
    duplicates: entities.flatMap((one, nth) =>
      entities
        .slice(nth + 1)
        .flatMap((other): readonly Pair<string>[] => (one.identity === other.identity ? [[one.key, other.key]] : [])),
    ),
    lookAlikes: PLANTED_LOOK_ALIKES,
    contradictions: both(PLANTED_CONTRADICTIONS, statementOf),
    compatible: both(PLANTED_COMPATIBLE, statementOf),
    origins: origins.map((name) => reports.filter(({ origin }) => origin === name).map(({ report }) => report.id)),
    witnesses: both(PLANTED_WITNESSES, (key) => reportOf(key).report.id),
  };
}
