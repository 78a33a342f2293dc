import type { ReadinessDomain } from '@reeve/domain';

/** What a table over time needs of an assessment. */
export interface Assessed {
  readonly id: string;
  readonly reference: string;
  readonly body: { readonly organisation: string; readonly level: string; readonly assessedOn: string };
  readonly result: {
    readonly inForce: {
      readonly overall: number | null;
      readonly domains: readonly { readonly domain: ReadinessDomain; readonly median: number | null }[];
    };
  };
}

export interface Step {
  readonly value: number | null;
  /** Against the one before it, where both are known. */
  readonly moved: 'up' | 'down' | undefined;
}

/** Assessments of the organisation and level of one of them, the oldest first. */
export function seriesOf<A extends Assessed>(all: readonly A[], of: Pick<Assessed, 'body'> | undefined): readonly A[] {
  const { organisation, level } = (of ?? all[0])?.body ?? {};
  return all
    .filter((one) => one.body.organisation === organisation && one.body.level === level)
    .toSorted((a, b) => (a.body.assessedOn < b.body.assessedOn ? -1 : a.body.assessedOn > b.body.assessedOn ? 1 : 0));
}

/** The overall level or that of a domain in each assessment, with where it went. */
export function stepsOf(series: readonly Assessed[], row: ReadinessDomain | 'overall'): readonly Step[] {
  const values = series.map(({ result: { inForce } }) =>
    row === 'overall' ? inForce.overall : (inForce.domains.find((one) => one.domain === row)?.median ?? null),
  );
  return values.map((value, place) => {
    const before = values[place - 1] ?? null;
    const moved = value === null || before === null || value === before ? undefined : value > before ? 'up' : 'down';
    return { value, moved };
  });
}
