import type { ReportPlace } from '@reeve/domain';

/** Five decimals of a degree are about a metre: no position is known better. */
const DECIMALS = 1e5;

/** A point as it is kept: to about a metre, its accuracy in whole metres. */
export function roundedPoint(
  latitude: number,
  longitude: number,
  accuracyM: number,
): NonNullable<ReportPlace['point']> {
  const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;
  return { latitude: round(latitude), longitude: round(longitude), accuracyM: Math.min(100_000, Math.ceil(accuracyM)) };
}

/**
 * A place from what was typed and pointed at; `undefined` where there is neither. A name that is an area's gives its code.
 *
 * @param areas areas of the agency by name
 */
export function placeOf(
  { name = '', point }: Partial<ReportPlace>,
  areas: readonly { readonly code: string; readonly name: string }[],
): ReportPlace | undefined {
  const typed = name.trim().toLocaleLowerCase();
  if (typed === '' && point === undefined) return undefined;
  const areaCode = areas.find((area) => area.name.toLocaleLowerCase() === typed)?.code;
  return { name, areaCode, point };
}
