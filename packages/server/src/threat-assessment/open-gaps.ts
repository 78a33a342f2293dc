import { unknownValueSentence } from '@reeve/analysis';
import { cellKey, nameIndicator, type AssessedCell, type Language } from '@reeve/domain';
import { openGap, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import { assessmentBody, sameUnit, templatesOf, type AssessmentBody } from './body.ts';
import { resultOf } from './result.ts';

/** A gap on an indicator of weight 3 has the highest importance, 5. */
const IMPORTANCE_OF_WEIGHT = 2;

/**
 * Opens a gap for each value that counts as unknown and has none yet. One that the assessment before opened for the same
 * unit and indicator, and that is not closed, is kept.
 *
 * @returns the gaps of all unknown values
 */
export async function openGaps(tx: ActorTx, row: StoredRecord, language: Language): Promise<AssessmentBody['gaps']> {
  const body = assessmentBody(row);
  const { cells } = await resultOf(tx, row, language);
  const known = new Map([...(await openBefore(tx, body)), ...body.gaps].map((gap) => [cellKey(gap), gap.gapId]));
  const gaps: AssessmentBody['gaps'] = [];
  for (const { unitId, template, indicator, value } of cells) {
    if (value !== 'unknown') continue;
    const cell = { unitId, template, indicator };
    const gapId = known.get(cellKey(cell)) ?? (await openOne(tx, row, cell, language));
    gaps.push({ ...cell, gapId });
  }
  return gaps;
}

async function openOne(tx: ActorTx, row: StoredRecord, cell: AssessedCell, language: Language): Promise<string> {
  const body = assessmentBody(row);
  const unit = body.units.find(({ id }) => id === cell.unitId);
  const weight = templatesOf(body)[cell.template].indicators.find(({ id }) => id === cell.indicator)?.weight ?? 1;
  const statement = unknownValueSentence(
    nameIndicator(language, templatesOf(body)[cell.template], cell.indicator),
    unit?.name ?? '',
    language,
  );
  const made = await openGap(tx, {
    statement,
    importance: weight + IMPORTANCE_OF_WEIGHT,
    level: body.level,
    cites: [{ kind: 'threat_assessment', id: row.id }],
    ownerId: row.created_by,
  });
  tx.audit({ action: 'create', objectKind: 'gap', objectIds: [made.id] });
  return made.id;
}

/** Gaps of the assessment before that are not closed, by the units of this one; of those this person may see. */
async function openBefore(tx: ActorTx, body: AssessmentBody): Promise<AssessmentBody['gaps']> {
  const [before] = await recordsByIds(tx, 'threat_assessment', body.previousId === undefined ? [] : [body.previousId]);
  if (!before) return [];
  const { units, gaps } = assessmentBody(before);
  const live = await recordsByIds(
    tx,
    'gap',
    gaps.map(({ gapId }) => gapId),
  );
  const open = new Set(live.filter(({ state }) => ['open', 'being_collected'].includes(state)).map(({ id }) => id));
  return gaps.flatMap((gap) => {
    const then = units.find(({ id }) => id === gap.unitId);
    const now = then && sameUnit(body, then);
    return now && open.has(gap.gapId) ? [{ ...gap, unitId: now.id }] : [];
  });
}
