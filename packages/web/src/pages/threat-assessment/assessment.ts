import type { ReplyOf, threatAssessment } from '@reeve/contract';

export type Assessment = ReplyOf<typeof threatAssessment.read>;
export type ListedUnit = Assessment['body']['units'][number];
export type UnitResult = Assessment['units'][number];
export type ComparedCell = Assessment['cells'][number];
export type Outlook = Assessment['body']['outlooks'][number];
export type Template = Assessment['templates'][number];

/** An indicator of a unit, with its name and weight. */
export interface UnitIndicator {
  readonly unitId: string;
  readonly template: Template['unit'];
  readonly indicator: string;
  readonly name: string;
  readonly weight: number;
}

export const keyOf = (cell: Pick<UnitIndicator, 'unitId' | 'template' | 'indicator'>): string =>
  [cell.unitId, cell.template, cell.indicator].join(' ');

/** The indicators of a unit in their order: its own, then those of its impact. */
export function indicatorsOf({ templates }: Assessment, unit: ListedUnit): readonly UnitIndicator[] {
  const own = unit.kind === 'environment' ? (['environment'] as const) : ([unit.kind, 'impact'] as const);
  return own.flatMap((template) =>
    (templates.find((one) => one.unit === template)?.indicators ?? []).map(({ id, name, weight }) => ({
      unitId: unit.id,
      template,
      indicator: id,
      name,
      weight,
    })),
  );
}

/** Units of a kind in the order shown: group after group, each wholly above the next. */
export function orderedUnits(assessment: Assessment, kind: 'crime_area' | 'network'): readonly (readonly string[])[] {
  const found = assessment.groups.find((one) => one.kind === kind);
  return found?.judged ? [found.judged] : (found?.groups ?? []);
}
