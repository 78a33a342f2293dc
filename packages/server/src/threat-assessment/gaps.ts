import type { ReplyOf, threatAssessment } from '@reeve/contract';
import { recordsByIds, type ActorTx } from '@reeve/store';
import type { AssessmentBody } from './body.ts';

/** The gaps that unknown values opened, as far as the reader may see them. */
export async function shownGaps(
  tx: ActorTx,
  { gaps }: AssessmentBody,
): Promise<ReplyOf<typeof threatAssessment.read>['gaps']> {
  const rows = await recordsByIds(
    tx,
    'gap',
    gaps.map(({ gapId }) => gapId),
  );
  return gaps.map(({ gapId, ...cell }) => {
    const row = rows.find(({ id }) => id === gapId);
    return {
      ...cell,
      gap: row
        ? { kind: 'gap' as const, id: row.id, reference: row.reference, title: row.title, state: row.state }
        : null,
    };
  });
}
