import type { LocalDate } from '../calendar.ts';

/** The persons a statement is about or points to. */
export interface PersonStatement {
  readonly id: string;
  readonly persons: readonly {
    readonly entityId: string;
    /** The person's link to the report that the statement names; null if it names none. */
    readonly linkId: string | null;
  }[];
}

/** A person's link to a report, with its last visible day. */
export interface DatedLink {
  readonly id: string;
  readonly visibleUntil: LocalDate;
}

/** A report with its last visible day, the statements made from it and the links of persons to it. */
export interface StatedReport {
  readonly visibleUntil: LocalDate;
  readonly statements: readonly PersonStatement[];
  readonly links: readonly DatedLink[];
}

/**
 * Returns the last visible day of each statement of a report: that of the report, or of the link of a person it names if that is
 * earlier. A person without a named link has the links that other statements of the report name for them, else any link of the
 * report: then the earliest decides.
 *
 * @returns by id of the statement
 * @example statementDates({ visibleUntil: '2027-01-31', statements: [{ id: 's', persons: [{ entityId: 'e', linkId: 'l' }] }], links: [{ id: 'l', visibleUntil: '2026-11-30' }] }).get('s') // => '2026-11-30'
 */
export function statementDates(report: StatedReport): ReadonlyMap<string, LocalDate> {
  const linksFor = linksOfPersons(report);
  return new Map(
    report.statements.map((statement) => {
      const dates = statement.persons.flatMap((person) => linksFor(person).map((link) => link.visibleUntil));
      return [statement.id, dates.reduce((one, other) => (other < one ? other : one), report.visibleUntil)];
    }),
  );
}

/**
 * Returns the ids of the statements that end with a link: those with a person who has no other link to the report.
 * @example statementsEndingWith('l', { visibleUntil: '2027-01-31', statements: [{ id: 's', persons: [{ entityId: 'e', linkId: null }] }], links: [{ id: 'l', visibleUntil: '2026-11-30' }] }) // => ['s']
 */
export function statementsEndingWith(linkId: string, report: StatedReport): readonly string[] {
  const linksFor = linksOfPersons(report);
  return report.statements
    .filter(({ persons }) =>
      persons.some((person) => {
        const links = linksFor(person);
        return links.length > 0 && links.every((link) => link.id === linkId);
      }),
    )
    .map(({ id }) => id);
}

/** The links that can be a person's, for the persons of a report. A link that was deleted counts as not named. */
function linksOfPersons({ statements, links }: StatedReport) {
  const byId = new Map(links.map((link) => [link.id, link]));
  const named = new Map<string, Set<DatedLink>>();
  for (const { entityId, linkId } of statements.flatMap(({ persons }) => persons)) {
    const link = linkId === null ? undefined : byId.get(linkId);
    if (link) named.set(entityId, (named.get(entityId) ?? new Set()).add(link));
  }
  return ({ entityId, linkId }: PersonStatement['persons'][number]): readonly DatedLink[] => {
    const own = linkId === null ? undefined : byId.get(linkId);
    if (own) return [own];
    const known = named.get(entityId);
    return known ? [...known] : links;
  };
}
