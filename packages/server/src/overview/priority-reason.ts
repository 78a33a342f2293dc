import { rankStability, rankStabilitySentence } from '@reeve/analysis';
import type { ReplyOf, readOverview } from '@reeve/contract';
import { lowestConfidence, scoredUnit, type Language } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';
import { assessmentBody, isOpened, templatesOf } from '../threat-assessment/body.ts';
import { resultOf, sentenceOf } from '../threat-assessment/result.ts';

type Reason = NonNullable<ReplyOf<typeof readOverview>['priorities'][number]['why']>;

/** Draws and seed of the page of an assessment, so that both pages state the same share. */
const DRAWS = 5000;
const SEED = 20_260_101;
/** The places that count as the top. */
const TOP = 3;

/** What an approved assessment states of its crime areas, by code in small letters, and of their order. */
export async function assessedAreas(
  tx: ActorTx,
  row: StoredRecord,
  language: Language,
): Promise<{ readonly sentence: string; readonly areas: ReadonlyMap<string, Reason> }> {
  const body = assessmentBody(row);
  if (!isOpened(row)) return { sentence: '', areas: new Map() };
  const result = await resultOf(tx, row, language);
  const listed = body.units.filter(({ kind }) => kind === 'crime_area');
  const cellsOf = (id: string) =>
    result.cells.filter(({ unitId, template }) => unitId === id && template === 'crime_area');
  const graded = listed.flatMap((one) => {
    const unit = scoredUnit(one);
    if (!unit) return [];
    const values = cellsOf(one.id).map(
      ({ indicator, value, confidence }) => [indicator, { value, confidence }] as const,
    );
    return [{ unit, values: Object.fromEntries(values) }];
  });
  const top = Math.min(TOP, graded.length - 1);
  const tried =
    top < 1 ? undefined : rankStability(templatesOf(body).crime_area, graded, { top, draws: DRAWS, seed: SEED });
  const areas = listed.map((one): readonly [string, Reason] => {
    const score = result.units.find(({ unit }) => unit.id === one.id)?.score;
    const share = tried?.units.find(({ unit }) => unit.id === one.id);
    const cells = cellsOf(one.id);
    return [
      one.code.toLowerCase(),
      {
        area: one.name,
        low: score?.low ?? null,
        high: score?.high ?? null,
        confidence: lowestConfidence(cells.flatMap(({ confidence }) => confidence ?? [])) ?? null,
        unknown: cells.filter(({ value }) => value === 'unknown').length,
        firmness: share ? rankStabilitySentence({ ...share, top, draws: DRAWS }, language) : '',
      },
    ];
  });
  return { sentence: sentenceOf(result, language), areas: new Map(areas) };
}
