import { ReeveError } from '../error.ts';
import { pairOf } from '../record/contradiction.ts';
import { DisjointGroups } from './disjoint-groups.ts';
import type { OriginPair } from './origin-report.ts';

export const ORIGIN_ANSWERS = ['one_origin', 'independent'] as const;

/** What a named person decided about two reports. */
export interface OriginDecision {
  readonly one: string;
  readonly other: string;
  readonly answer: (typeof ORIGIN_ANSWERS)[number];
  /** The account of the person; never empty. */
  readonly decidedBy: string;
}

export interface OriginCount {
  /**
   * Independent origins of the given reports by what was decided. Undefined if some of them are one origin only through
   * a report that is not among them: a screen then shows "not independent", without a number.
   */
  readonly count: number | undefined;
  /** The given reports by origin as decided; ids and groups in their order. */
  readonly origins: readonly (readonly string[])[];
  /** Proposals between given reports that nobody has decided and no decision answers. They change no count. */
  readonly open: readonly OriginPair[];
  /** Pairs of given reports decided as independent that other decisions make one origin. They count as one until a person resolves it. */
  readonly conflicts: readonly (readonly [one: string, other: string])[];
}

/**
 * Counts the independent origins of reports. Only decisions of named persons join reports: without a decision each report
 * is one origin, and its open proposals are listed for a person to decide. A count with open proposals is provisional.
 *
 * @param ids reports that the reader can see
 * @param decisions those in force; they override proposals. Decisions on other reports join too, but are not counted.
 * @param proposals of `commonOrigins`; none by default
 * @returns the order of ids, decisions and proposals does not matter
 * @throws ReeveError invalid_input — a decision without a person, or about one report
 * Cost: near-linear in ids, decisions and proposals.
 * @example countOrigins(['a', 'b'], [{ one: 'a', other: 'b', answer: 'one_origin', decidedBy: 'lindqvist' }]).count // => 1
 */
export function countOrigins(
  ids: readonly string[],
  decisions: readonly OriginDecision[],
  proposals: readonly OriginPair[] = [],
): OriginCount {
  if (decisions.some(({ one, other, decidedBy }) => one === other || decidedBy.trim() === ''))
    throw new ReeveError('invalid_input', 'A decision on an origin needs two reports and the person who decides.');
  const given = new Set(ids);
  const isGiven = ({ one, other }: { readonly one: string; readonly other: string }): boolean =>
    given.has(one) && given.has(other);
  const joined = decisions.filter(({ answer }) => answer === 'one_origin');
  const apart = decisions.filter((one) => one.answer === 'independent' && isGiven(one));
  const all = joinAll(joined);
  const seen = joinAll(joined.filter(isGiven));
  const origins = all.groupsOf(given);
  const isThroughUnseen = origins.some((group) => group.some((id) => !seen.isJoined(id, group[0] ?? id)));
  const separated = new Set(apart.map(({ one, other }) => keyOf(all.rootOf(one), all.rootOf(other))));
  return {
    count: isThroughUnseen ? undefined : origins.length,
    origins,
    open: proposals.filter(
      (pair) =>
        isGiven(pair) &&
        !all.isJoined(pair.one, pair.other) &&
        !separated.has(keyOf(all.rootOf(pair.one), all.rootOf(pair.other))),
    ),
    conflicts: conflictsIn(apart, seen),
  };
}

function joinAll(decisions: readonly OriginDecision[]): DisjointGroups {
  const groups = new DisjointGroups();
  for (const { one, other } of decisions) groups.join(one, other);
  return groups;
}

const keyOf = (one: string, other: string): string => JSON.stringify(pairOf(one, other));

function conflictsIn(apart: readonly OriginDecision[], joined: DisjointGroups): OriginCount['conflicts'] {
  const keys = apart.filter(({ one, other }) => joined.isJoined(one, other)).map(({ one, other }) => keyOf(one, other));
  return [...new Set(keys)].toSorted().map((key) => JSON.parse(key) as [string, string]); // written by `keyOf`
}
