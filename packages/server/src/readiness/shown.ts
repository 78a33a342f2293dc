import { READINESS_CODES, readinessResult, type Language, type ReadinessResult } from '@reeve/domain';
import { citesOf, currentBlocks, type ActorTx, type StoredRecord } from '@reeve/store';
import { titleOf } from '../wording.ts';
import { levelsInForce, levelsOf, readinessBody, type Score } from './body.ts';

const shownResult = (result: ReadinessResult) => ({
  ...result,
  overall: result.overall ?? null,
  domains: result.domains.map((one) => ({ ...one, median: one.median ?? null, weakest: one.weakest ?? null })),
});

/** Returns the additional content of an assessment; of its evidence only what the reader sees. */
export async function shownReadiness(tx: ActorTx, row: StoredRecord, language: Language): Promise<object> {
  const { scores, plan } = readinessBody(row);
  const seen = new Map((await citesOf(tx, row.id)).map((card) => [card.id, card]));
  const all = Object.values(scores).flatMap((score) => [score?.self, score?.peer].filter((one) => one !== undefined));
  const blocks = await currentBlocks(
    tx,
    all.flatMap((score) => score.blocks),
  );
  const shown = (score: Score | undefined) =>
    score === undefined
      ? null
      : {
          level: score.level,
          evidence: score.evidence,
          cites: score.cites.flatMap((end) => {
            const card = seen.get(end.id);
            return card ? [{ ...end, reference: card.reference, title: titleOf(tx, language, card) }] : [];
          }),
          blocks: score.blocks.flatMap(
            (one) =>
              blocks.find(
                (other) =>
                  other.editionId === one.editionId && other.blockId === one.blockId && other.digest === one.digest,
              ) ?? [],
          ),
          assessedBy: score.assessedBy,
          assessedOn: score.assessedOn,
        };
  return {
    scores: READINESS_CODES.map((code) => ({
      code,
      self: shown(scores[code]?.self),
      peer: shown(scores[code]?.peer),
    })),
    result: {
      self: shownResult(readinessResult(levelsOf(scores, 'self'))),
      peer: shownResult(readinessResult(levelsOf(scores, 'peer'))),
      inForce: shownResult(readinessResult(levelsInForce(scores))),
    },
    plan,
  };
}
