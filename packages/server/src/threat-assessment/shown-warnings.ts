import type { ReplyOf, threatAssessment } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import { areaNames, type ActorTx } from '@reeve/store';
import type { AssessmentBody } from './body.ts';
import { readWarnings } from './counted-warnings.ts';
import { offenceNames, offenceTypes } from './register/harm-weights.ts';

/** The warning indicators of an assessment, where each is, and what is counted for it. */
export async function shownWarnings(
  tx: ActorTx,
  { warnings }: AssessmentBody,
  language: Language,
): Promise<ReplyOf<typeof threatAssessment.read>['warnings']> {
  const read = await readWarnings(tx, warnings);
  const isAnyCounted = warnings.some(({ counted }) => counted !== undefined);
  const codes = [...new Set(warnings.flatMap(({ counted }) => counted?.areas ?? []))];
  const names = codes.length === 0 ? [] : await areaNames(tx, undefined, codes);
  const nameOf = new Map(codes.map((code, at) => [code, names[at] ?? code]));
  const titleOf = offenceNames(isAnyCounted ? await offenceTypes(tx) : [], language);
  return warnings.map(({ id, counted }) => {
    const { standing, periods } = read.get(id) ?? { standing: { is: 'not_read' as const }, periods: [] };
    return {
      id,
      is: standing.is,
      since: standing.is === 'crossed' ? standing.since : null,
      latest: standing.is === 'quiet' ? { on: standing.latest.on, value: standing.latest.value } : null,
      inRow: standing.is === 'crossed' ? [...standing.readings] : [],
      periods: periods.map(({ value, ...period }) => ({ ...period, value: value ?? null })),
      countedOf: counted
        ? { offences: counted.offenceTypes.map(titleOf), areas: counted.areas.map((code) => nameOf.get(code) ?? code) }
        : null,
    };
  });
}
