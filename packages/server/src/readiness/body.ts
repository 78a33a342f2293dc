import type { readinessAction, readinessSubject } from '@reeve/contract';
import {
  ReeveError,
  type CitedBlock,
  type ReadinessLevel,
  type ReadinessLevels,
  type ReadinessView,
  type ThreadEnd,
} from '@reeve/domain';
import { AGENCY_WIDE, loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { LabelParts } from '@reeve/domain';
import type { z } from 'zod';

/** The score of one criterion from one point of view. */
export interface Score {
  readonly level: ReadinessLevel;
  readonly evidence: string;
  readonly cites: readonly ThreadEnd[];
  readonly blocks: readonly CitedBlock[];
  readonly assessorId: string;
  readonly assessedBy: string;
  readonly assessedOn: string;
  /** Everyone whose score it replaced; missing in scores of before this was kept. */
  readonly formerAssessorIds?: readonly string[];
}
/** Everyone who scored a criterion from the point of view of a score. */
export const assessorsOf = ({ formerAssessorIds = [], assessorId }: Score): readonly string[] => [
  ...formerAssessorIds,
  assessorId,
];
export type Scores = Readonly<Partial<Record<string, Readonly<Partial<Record<ReadinessView, Score>>>>>>;

/** The stored fields of an assessment that other records do not have. */
export interface ReadinessBody extends z.output<typeof readinessSubject> {
  readonly scores: Scores;
  readonly plan: readonly z.output<typeof readinessAction>[];
}

/** The body of a stored assessment. */
export function readinessBody(row: Pick<StoredRecord, 'body'>): ReadinessBody {
  return row.body as ReadinessBody; // written only by this slice, through its contract
}

/** It is about an agency and not about persons: unless it is marked otherwise, the whole agency can read it. */
export const READINESS_MARKING: Omit<LabelParts, 'agencyId'> = { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' };

/** The levels from one point of view. */
export function levelsOf(scores: Scores, view: ReadinessView): ReadinessLevels {
  return Object.fromEntries(Object.entries(scores).map(([code, score]) => [code, score?.[view]?.level]));
}

/** The levels in force: a peer's if one has scored, else the agency's own. */
export function levelsInForce(scores: Scores): ReadinessLevels {
  return Object.fromEntries(
    Object.entries(scores).map(([code, score]) => [code, score?.peer?.level ?? score?.self?.level]),
  );
}

/** All evidence of the scores, each once. */
export function citesOfScores(scores: Scores): readonly ThreadEnd[] {
  const all = Object.values(scores).flatMap((score) => [score?.self, score?.peer].filter((one) => one !== undefined));
  const ends = all.flatMap(({ cites, blocks }): readonly ThreadEnd[] => [
    ...cites,
    ...blocks.map((one): ThreadEnd => ({ kind: 'edition', id: one.editionId })),
  ]);
  return [...new Map(ends.map((end) => [end.id, { kind: end.kind, id: end.id }])).values()];
}

/** Returns the assessment to be changed, at the version its editor saw. */
export async function readinessAt(tx: ActorTx, id: string, version: number): Promise<StoredRecord> {
  const row = await loadRecord(tx, 'readiness', id);
  if (row.version !== version)
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
      { version: row.version },
    );
  return row;
}
