import type { Language } from '../language.ts';
import { crimeAreaUnit, networkUnit, type ComparableUnit } from './assessed-unit.ts';
import {
  compareSheets,
  type AssessedCell,
  type AssessmentSheet,
  type ComparedCell,
  type SettledValue,
} from './assessed-value.ts';
import type { AssessmentTemplate } from './assessment-template.ts';
import { intervalScore, scoreUnit, type IntervalScore, type UnitScore } from './interval-score.ts';
import { groupByOverlap, orderFaults, type OrderFault, type OrderJudgement } from './score-order.ts';

export const LISTED_KINDS = ['crime_area', 'network', 'environment'] as const;

/** A network, a crime area or the environment, as an assessment lists it. */
export interface ListedUnit {
  readonly id: string;
  readonly kind: (typeof LISTED_KINDS)[number];
  /** Short and stable over the years: by it, an assessment finds the unit in the one before. */
  readonly code: string;
  readonly name: string;
  /** Of a network: members identified, not estimated. */
  readonly knownMembers?: number | undefined;
}

/** The kinds that are scored and compared; the environment is described. */
export const SCORED_KINDS = ['crime_area', 'network'] as const;
export type ScoredKind = (typeof SCORED_KINDS)[number];

/** The templates of an assessment, one for each kind of unit. */
export type AssessmentTemplates = Readonly<Record<AssessmentTemplate['unit'], AssessmentTemplate>>;

export const isScored = (unit: ListedUnit): unit is ListedUnit & { readonly kind: ScoredKind } =>
  unit.kind !== 'environment';

/** Returns the unit as one that can be scored, or nothing: a network of two known members has no score. */
export function scoredUnit(unit: ListedUnit): ComparableUnit | undefined {
  if (!isScored(unit)) return undefined;
  const verdict =
    unit.kind === 'network'
      ? networkUnit({ id: unit.id, name: unit.name, knownMembers: unit.knownMembers ?? 0 })
      : crimeAreaUnit(unit);
  return verdict.allowed ? verdict.unit : undefined;
}

export type ListedUnitFault = 'none_scored' | 'same_id' | 'same_code' | 'two_environments' | 'too_few_members';

/** Returns why a list of units cannot be assessed; empty if it can. */
export function listedUnitFaults(units: readonly ListedUnit[]): readonly ListedUnitFault[] {
  const faults: ListedUnitFault[] = [];
  if (!units.some(isScored)) faults.push('none_scored');
  if (new Set(units.map(({ id }) => id)).size < units.length) faults.push('same_id');
  if (new Set(units.map(({ kind, code }) => `${kind} ${code.toLowerCase()}`)).size < units.length)
    faults.push('same_code');
  if (units.filter((unit) => !isScored(unit)).length > 1) faults.push('two_environments');
  if (units.some((unit) => isScored(unit) && !scoredUnit(unit))) faults.push('too_few_members');
  return faults;
}

/** Returns the cells that assessors value, unit by unit: its own indicators, then those of its impact. */
export function assessmentCells(units: readonly ListedUnit[], templates: AssessmentTemplates): readonly AssessedCell[] {
  return units.flatMap((unit) => {
    const own = isScored(unit) ? [templates[unit.kind], templates.impact] : [templates.environment];
    return own.flatMap((template) =>
      template.indicators.map(({ id }) => ({ unitId: unit.id, template: template.unit, indicator: id })),
    );
  });
}

export interface AssessedUnitResult {
  readonly unit: ListedUnit;
  /** By the values that count; none for the environment, and for a network too small to score. */
  readonly score: UnitScore | undefined;
  /** Impact, by the same rule; never part of the score. */
  readonly impact: IntervalScore | undefined;
  /** By the values of each assessor alone. */
  readonly byAssessor: readonly { readonly assessorId: string; readonly score: UnitScore }[];
}

export interface ScoredKindResult {
  readonly kind: ScoredKind;
  /** Ids; every group is wholly above the next, and inside one no order is shown. */
  readonly groups: readonly (readonly string[])[];
  /** Ids, highest first, if a written judgement puts all of them in an order; else none. */
  readonly judged: readonly string[] | undefined;
  /** Pairs that this order exchanges although their intervals do not overlap: experts can overrule a sum, in writing. */
  readonly overruled: readonly OrderFault[];
}

export interface AssessmentResult {
  readonly cells: readonly ComparedCell[];
  /** In the order listed. */
  readonly units: readonly AssessedUnitResult[];
  readonly kinds: readonly ScoredKindResult[];
}

/**
 * What an assessment says, from its sheets: the cells that count, the scores as intervals, and how far they can be ordered.
 *
 * Source: domain brief §3.3. Cost: O(cells · sheets).
 *
 * @param orders the latest written judgement of each kind
 */
export function assessmentResult(
  { units, templates }: { readonly units: readonly ListedUnit[]; readonly templates: AssessmentTemplates },
  sheets: readonly AssessmentSheet[],
  settled: readonly SettledValue[],
  orders: readonly (OrderJudgement & { readonly kind: ScoredKind })[],
  language: Language = 'en',
): AssessmentResult {
  const cells = compareSheets(assessmentCells(units, templates), sheets, settled);
  const results = units.map((unit) => unitResult(unit, templates, cells, sheets));
  const kinds = SCORED_KINDS.map((kind): ScoredKindResult => {
    const scores = results.flatMap(({ unit, score }) => (unit.kind === kind && score ? [score] : []));
    const groups = groupByOverlap(scores, language).map((group) => group.map((one) => one.unit.id));
    const judged = judgedOrder(
      scores,
      orders.find((one) => one.kind === kind),
    );
    const overruled = orderFaults(judged ?? []).filter(({ because }) => because === 'wholly_below');
    return { kind, groups, judged: judged?.map(({ unit }) => unit.id), overruled };
  });
  return { cells, units: results, kinds };
}

function unitResult(
  unit: ListedUnit,
  templates: AssessmentTemplates,
  cells: readonly ComparedCell[],
  sheets: readonly AssessmentSheet[],
): AssessedUnitResult {
  const scored = scoredUnit(unit);
  if (!scored) return { unit, score: undefined, impact: undefined, byAssessor: [] };
  const own = cells.filter(({ unitId }) => unitId === unit.id);
  const template = templates[scored.kind];
  const values = Object.fromEntries(
    own.flatMap((cell) => (cell.template === scored.kind ? [[cell.indicator, cell.value]] : [])),
  );
  const impact = templates.impact.indicators.map(({ id, weight }) => ({
    weight,
    value: own.find((cell) => cell.template === 'impact' && cell.indicator === id)?.value,
  }));
  const byAssessor = sheets.map(({ assessorId }) => {
    const alone = own.flatMap((cell) =>
      cell.template === scored.kind
        ? [[cell.indicator, cell.values.find((one) => one.assessorId === assessorId)?.value] as const]
        : [],
    );
    return { assessorId, score: scoreUnit(scored, template, Object.fromEntries(alone)) };
  });
  return { unit, score: scoreUnit(scored, template, values), impact: intervalScore(impact), byAssessor };
}

/** The scores in the order of a judgement; one that leaves a unit out is none. */
function judgedOrder(
  scores: readonly UnitScore[],
  judgement: OrderJudgement | undefined,
): readonly UnitScore[] | undefined {
  if (!judgement) return undefined;
  const ordered = judgement.order.flatMap((id) => scores.find((one) => one.unit.id === id) ?? []);
  return ordered.length === scores.length && judgement.order.length === scores.length ? ordered : undefined;
}
