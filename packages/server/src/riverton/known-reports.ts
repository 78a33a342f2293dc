import {
  addDays,
  placeCandidates,
  ReeveError,
  suggestStatements,
  toDayNumber,
  type LocalDate,
  type Suggestion,
} from '@reeve/domain';
import { kindOfKey, personaOf, type Agency, type KnownReport, type KnownStatement } from '@reeve/scenario';
import {
  asActor,
  insertStatement,
  knownPlaces,
  loadReport,
  setExerciseNow,
  type ActingPerson,
  type ActorTx,
  type Store,
} from '@reeve/store';
import { loadReports } from './reports.ts';

/** Who makes the statements of each purpose. */
const OFFICER_OF: Readonly<Record<string, string>> = { P2: 'ilves', P3: 'okafor', GEN: 'brandt' };

/** Ids of the entities by the keys of their records. */
export type KnownIds = ReadonlyMap<string, string>;

/**
 * Loads the reports whose people and things the officers know, and makes their statements as an officer does: on the
 * Friday after the report, each from words of the released text, a person's with their link to the report.
 */
export async function loadKnownReports(
  store: Store,
  agency: Agency,
  reports: readonly KnownReport[],
  taken: Set<string>,
): Promise<KnownIds> {
  await loadReports(
    store,
    agency,
    reports.map(({ report }) => report),
    taken,
  );
  const ids = new Map<string, string>();
  let friday = '';
  for (const known of reports) {
    const next = fridayAfter(known.report.submittedOn);
    if (next !== friday) await setExerciseNow(store, new Date(`${next}T14:00:00+01:00`));
    friday = next;
    await asActor(store, officerOf(agency, known), (tx) => stateAll(tx, known, ids), { write: true });
  }
  return ids;
}

/** The next Friday, never the day itself; day 0 was a Thursday. */
const fridayAfter = (day: LocalDate): LocalDate => addDays(day, 7 - ((toDayNumber(day) + 6) % 7));

function officerOf(agency: Agency, { report }: KnownReport): ActingPerson {
  const officer = personaOf(OFFICER_OF[report.purpose] ?? '');
  if (!officer) throw new ReeveError('internal', 'A report of the exercise has a purpose without an officer.');
  return {
    accountId: officer.id,
    agencyId: agency.id,
    sessionId: undefined,
    purpose: report.purpose,
    justification: 'Statements from the reports of the week',
    caseRef: undefined,
    requestId: 'riverton',
  };
}

async function stateAll(tx: ActorTx, { report, statements }: KnownReport, ids: Map<string, string>): Promise<void> {
  const { persons } = await loadReport(tx, report.id);
  const places = await knownPlaces(tx, placeCandidates(report.sanitisedText));
  const { suggestions } = suggestStatements(report.sanitisedText, { places, writtenOn: report.submittedOn });
  const linkOf = (record: string | undefined): string | undefined => {
    const naming = statements.find(({ subject, property }) => subject === record && property === 'name');
    return persons.find(({ name }) => name === naming?.value)?.id;
  };
  const decided = new Set<string>();
  for (const statement of statements) {
    const { subject, object, quote, property, value, kind, validFrom, validTo } = statement;
    const id = ids.get(subject);
    const objectId = object === undefined ? undefined : ids.get(object);
    const [subjectPersonId, objectPersonId] = [linkOf(subject), linkOf(object)];
    const suggestion = suggestionOf(suggestions, statement, decided);
    if (suggestion) decided.add(suggestion.key);
    const made = await insertStatement(tx, {
      reportId: report.id,
      quote,
      subject: id === undefined ? { newKind: kindOfKey(subject) } : { id },
      property,
      value,
      object: objectId === undefined ? undefined : { id: objectId },
      kind,
      validFrom,
      validTo,
      ...(suggestion === undefined ? {} : { suggestion: suggestion.key }),
      ...(subjectPersonId === undefined ? {} : { subjectPersonId }),
      ...(objectPersonId === undefined ? {} : { objectPersonId }),
    });
    ids.set(subject, made.subjectId);
    tx.audit({ action: 'create', objectKind: 'statement', objectIds: [made.id] });
  }
}

/** The suggestion of the text that states the same of the same words: with its key, it is not suggested again. */
function suggestionOf(
  suggestions: readonly Suggestion[],
  { from, to, property, object }: KnownStatement,
  decided: ReadonlySet<string>,
): Suggestion | undefined {
  return object === undefined
    ? suggestions.find((one) => !decided.has(one.key) && one.property === property && one.from < to && from < one.to)
    : undefined;
}
