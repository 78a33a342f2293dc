import {
  orderChanges,
  rankStability,
  rankStabilitySentence,
  type ConfidentValue,
  type OrderChange,
} from '@reeve/analysis';
import { tryAssessedOrder, type ReplyOf } from '@reeve/contract';
import { nameIndicator, sayIndicatorValue, scoredUnit, type AssessmentTemplate, type Language } from '@reeve/domain';
import { loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { assessmentBody, isOpened, templatesOf } from './body.ts';
import { resultOf } from './result.ts';

/** Ten networks take some 25 ms of the thread that answers; the error of a share is below one point. */
const DRAWS = 5000;
/** The same numbers at every reading. */
const SEED = 20_260_101;
/** Smallest changes shown for two neighbours. */
const SHOWN = 4;

type Reply = ReplyOf<typeof tryAssessedOrder>;

export const tryAssessedOrderHandler = handle(tryAssessedOrder, (call) =>
  call.read(async (tx) => {
    const { kind, top } = call.query;
    const { language } = call;
    const row = await loadRecord(tx, 'threat_assessment', call.params.id);
    call.consulted({ action: 'view', objectKind: 'threat_assessment', objectIds: [row.id] });
    const body = assessmentBody(row);
    const { cells } = await resultOf(tx, row, language);
    const graded = body.units.flatMap((listed) => {
      const unit = listed.kind === kind ? scoredUnit(listed) : undefined;
      if (!unit) return [];
      const own = cells.filter(({ unitId, template }) => unitId === listed.id && template === kind);
      const values: readonly (readonly [string, ConfidentValue])[] = own.map(({ indicator, value, confidence }) => [
        indicator,
        { value, confidence },
      ]);
      return [{ unit, values: Object.fromEntries(values) }];
    });
    const places = Math.min(top, graded.length - 1);
    if (!isOpened(row) || places < 1) return { top: Math.max(1, places), draws: 0, units: [], changes: [] };
    const template = templatesOf(body)[kind];
    const tried = rankStability(template, graded, { top: places, draws: DRAWS, seed: SEED });
    return {
      top: places,
      draws: DRAWS,
      units: tried.units.map(({ unit, ...share }) => ({
        id: unit.id,
        share: share.share,
        interval: [...share.interval],
        sentence: rankStabilitySentence({ ...share, top: places, draws: DRAWS }, language),
      })),
      changes: orderChanges(template, graded).flatMap(({ above, below, changes }) =>
        changes.slice(0, SHOWN).map((change) => shownChange(change, [above.id, below.id], template, language)),
      ),
    };
  }),
);

function shownChange(
  change: OrderChange,
  [aboveId, belowId]: readonly [string, string],
  template: AssessmentTemplate,
  language: Language,
): Reply['changes'][number] {
  const shared = {
    aboveId,
    belowId,
    change: change.kind,
    indicator: nameIndicator(language, template, change.indicator),
  };
  if (change.kind === 'weight') return { ...shared, unitId: null, from: String(change.from), to: String(change.to) };
  const from = sayIndicatorValue(language, change.kind === 'value' ? change.from : 'unknown');
  return { ...shared, unitId: change.unit.id, from, to: sayIndicatorValue(language, change.to) };
}
