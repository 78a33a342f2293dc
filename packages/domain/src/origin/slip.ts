import type { PartIndex } from './detail-index.ts';

/** Kinds whose value is copied sign by sign, so that a slip is recognised by its nearness to another value. */
const COPIED_SIGNS = /^(?:plate|phone|account|document):(.{5,})$/u;
/** Of a value, at most so many reports are looked at. */
const MOST_LOOKED_AT = 8;

/**
 * Returns the details that are probably slips: one sign differs from, or two neighbouring signs are exchanged with, a
 * value that more reports have, and a report with one shares another detail with a report that has the other.
 *
 * @returns [part of the index]: 1 for a slip
 * Cost: linear in the signs of all values.
 */
export function slipsIn(details: PartIndex): Uint8Array {
  const near = new Map<string, number[]>();
  for (const [part, name] of details.names.entries())
    for (const key of nearKeys(name)) {
      const those = near.get(key);
      if (those) those.push(part);
      else near.set(key, [part]);
    }
  const slips = new Uint8Array(details.names.length);
  for (const those of near.values()) {
    if (those.length < 2) continue;
    const usual = those.reduce((best, part) => (countOf(details, part) > countOf(details, best) ? part : best));
    for (const part of those)
      if (countOf(details, part) < countOf(details, usual) && sharesDetail(details, part, usual)) slips[part] = 1;
  }
  return slips;
}

/** Keys that two values have in common if one sign differs or two neighbours are exchanged. */
function nearKeys(name: string): readonly string[] {
  const value = COPIED_SIGNS.exec(name)?.[1];
  if (value === undefined) return [];
  const kind = name.slice(0, name.length - value.length);
  const signs = Array.from(value);
  return signs.flatMap((sign, at) => {
    const one = `${kind}${[...signs.slice(0, at), '?', ...signs.slice(at + 1)].join('')}`;
    const next = signs[at + 1];
    if (next === undefined || next === sign) return [one];
    const both = sign < next ? `${sign}${next}` : `${next}${sign}`;
    return [one, `${kind}${signs.slice(0, at).join('')}{${both}}${signs.slice(at + 2).join('')}`];
  });
}

const countOf = ({ reportsWith }: PartIndex, part: number): number => reportsWith[part]?.length ?? 0;

function sharesDetail({ reportsWith, partsOf }: PartIndex, one: number, other: number): boolean {
  const partsAround = (part: number): readonly number[] =>
    (reportsWith[part] ?? []).slice(0, MOST_LOOKED_AT).flatMap((report) => [...(partsOf[report] ?? [])]);
  const around = new Set(partsAround(one));
  return partsAround(other).some((part) => around.has(part));
}
