import type { readEntity, readEntityPlaces, ReplyOf, Statement } from '@reeve/contract';
import { stateAsOf, type AsOfMode, type EntityKind, type LocalDate } from '@reeve/domain';

type Entity = ReplyOf<typeof readEntity>;
type Places = ReplyOf<typeof readEntityPlaces>['places'];

/** What is dated or placed on a page and where it is, as far as that is known. */
export interface PlacedFact {
  /** Its number on the map, in the list and on the line of time, from 1. */
  readonly nth: number;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Codes of the areas in which it is; at least one. */
  readonly areas: readonly string[];
  /** The statements that say the same, the earliest first; of a report none. */
  readonly statements: readonly Statement[];
  readonly report: Entity['reports'][number] | undefined;
}

export interface PlacedFacts {
  /** In the order of their days; those without a day last. */
  readonly facts: readonly PlacedFact[];
  /** Dated statements, and how many of them have no known place. */
  readonly dated: number;
  readonly unplaced: number;
}

/** The day of a page. */
export interface PageDay {
  readonly by: AsOfMode;
  readonly on: LocalDate;
  /** The day of an instant, in the zone of the agency. */
  readonly dayOf: (instant: string) => LocalDate;
}

const NOTHING: PlacedFacts = { facts: [], dated: 0, unplaced: 0 };
const isPlace = (kind: EntityKind | undefined): boolean => kind === 'address' || kind === 'event';

/**
 * Returns what of a page can be on a map: its own places, its links with addresses and events, and reports with an area of which
 * nothing else is placed. The page of an address or event shows no link of a person there, and that of a protected address nothing.
 *
 * @param statements current on the day of the page
 * @param places     as the server gives them to this reader
 */
export function placedFacts(
  { id, kind, protection, reports }: Pick<Entity, 'id' | 'kind' | 'protection' | 'reports'>,
  statements: readonly Statement[],
  places: Places,
  day: PageDay,
): PlacedFacts {
  if (protection !== null) return NOTHING;
  const known = places.filter((one) => isKnown(one, day));
  const areasOf = (one: Statement): readonly string[] => {
    const other = otherEnd(id, one)?.id;
    const own = known.filter(({ statementId, entityId }) => statementId === one.id || entityId === other);
    return [...new Set(own.flatMap(({ areas }) => areas))].toSorted();
  };
  const shown = statements.filter((one) => one.retractedAt === null && (!isPlace(kind) || isOfPlace(id, one)));
  const placed = sameOnce(id, shown).map((same) => ({
    from: same[0].validFrom,
    to: same[0].validTo,
    areas: [...new Set(same.flatMap(areasOf))].toSorted(),
    statements: same,
    report: undefined,
  }));
  const onMap = placed.filter(({ areas }) => areas.length > 0);
  const placedBy = new Set(onMap.flatMap((one) => one.statements.map(({ reportId }) => reportId)));
  const behind = new Set(statements.map(({ reportId }) => reportId));
  const alone = reports.flatMap((report) =>
    report.areaCode === null || placedBy.has(report.id) || !behind.has(report.id)
      ? []
      : [{ from: report.occurredOn, to: report.occurredOn, areas: [report.areaCode], statements: [], report }],
  );
  const all = [...onMap, ...alone].toSorted(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || referenceOf(a).localeCompare(referenceOf(b)),
  );
  const dated = (of: readonly Pick<PlacedFact, 'from' | 'to' | 'statements'>[]): number =>
    of.reduce((sum, { from, to, statements: same }) => sum + ((from ?? to) === null ? 0 : same.length), 0);
  return {
    facts: all.map((one, at) => ({ ...one, nth: at + 1 })),
    dated: dated(placed),
    unplaced: dated(placed) - dated(onMap),
  };
}

/** True if the words for a place were known on the day of the page; of what was true, if they still are. */
function isKnown({ recordedAt, retractedAt }: Places[number], { by, on, dayOf: toDay }: PageDay): boolean {
  const state = stateAsOf(
    {
      recordedOn: toDay(recordedAt),
      retractedOn: retractedAt === null ? undefined : toDay(retractedAt),
      validFrom: undefined,
      validTo: undefined,
    },
    by,
    on,
  );
  return state === 'current' || state === 'unknown';
}

/** The other entity of a link, seen from the page. */
export const otherEnd = (id: string, { subject, object }: Statement): Statement['object'] =>
  subject.id === id ? object : subject;

/** True for what the page of a place states about that place, and for its links with other places. */
function isOfPlace(id: string, one: Statement): boolean {
  const other = otherEnd(id, one);
  return other === null || isPlace(other.kind);
}

/** Statements of the same property, value, other end and days, together. */
function sameOnce(id: string, statements: readonly Statement[]): readonly (readonly [Statement, ...Statement[]])[] {
  const groups = new Map<string, [Statement, ...Statement[]]>();
  const inOrder = statements.toSorted((a, b) => a.reference.localeCompare(b.reference));
  for (const one of inOrder) {
    const key = JSON.stringify([one.property, one.value, otherEnd(id, one)?.id, one.validFrom, one.validTo]);
    const before = groups.get(key);
    if (before) before.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** After every day. */
const UNDATED = '9999-12-31';
const dayOf = ({ from, to }: Pick<PlacedFact, 'from' | 'to'>): string => from ?? to ?? UNDATED;
const referenceOf = ({ statements, report }: Pick<PlacedFact, 'statements' | 'report'>): string =>
  statements[0]?.reference ?? report?.reference ?? '';

/** True if the page has statements that can have a place: without one, nobody is asked where they are. */
export function canBePlaced(id: string, kind: EntityKind, statements: readonly Statement[]): boolean {
  return isPlace(kind) || statements.some((one) => one.property === 'place' || isPlace(otherEnd(id, one)?.kind));
}

/** The numbers of the facts in each area, as they are written on it: `1–3, 5`. */
export function numbersByArea(facts: readonly Pick<PlacedFact, 'nth' | 'areas'>[]): ReadonlyMap<string, string> {
  const found = new Map<string, number[]>();
  for (const { nth, areas } of facts) for (const code of areas) found.set(code, [...(found.get(code) ?? []), nth]);
  return new Map([...found].map(([code, numbers]) => [code, rangesOf(numbers)]));
}

function rangesOf(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const nth of numbers.toSorted((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open[1] === nth - 1) open[1] = nth;
    else ranges.push([nth, nth]);
  }
  return ranges
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ');
}
