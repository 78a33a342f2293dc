import {
  mayPerform,
  placeCandidates,
  ReeveError,
  suggestStatements,
  type NamedThing,
  type SuggestedStatements,
  type Suggestion,
} from '@reeve/domain';
import {
  dismissedSuggestions,
  knownPlaces,
  loadReport,
  protectedAmong,
  statementsOfReport,
  todayIn,
  type ActorTx,
  type LoadedReport,
  type StoredStatement,
} from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';

/** What a report's sanitised text suggests, with what was decided on it. */
export interface DecidedSuggestions extends SuggestedStatements {
  readonly report: LoadedReport;
  readonly text: string;
  readonly dismissed: ReadonlySet<string>;
  /** The current statement made from a suggestion, by its key. */
  readonly made: ReadonlyMap<string, StoredStatement>;
}

/**
 * Computes the suggestions of a report that this person may read and make statements from.
 *
 * @throws ReeveError not_permitted, not_found; state_forbids — the report has not been released
 */
export async function suggestedFrom(tx: ActorTx, reportId: string): Promise<DecidedSuggestions> {
  if (!mayPerform(tx.actor.roles, 'make_statement'))
    throw new ReeveError('not_permitted', 'Your role does not make statements. Nothing was changed.');
  const report = await loadReport(tx, reportId);
  await requireOpen(tx, report);
  const text = report.row.sanitised_text;
  if (text === null)
    throw new ReeveError(
      'state_forbids',
      'Statements are suggested from the checked text; this report has not been released yet.',
    );
  const places = await knownPlaces(tx, placeCandidates(text));
  const sentAt = report.row.submitted_at;
  const writtenOn = sentAt === null ? undefined : todayIn(tx.timeZone, sentAt);
  const suggested = await withoutProtected(
    tx,
    suggestStatements(text, { places, ...(writtenOn === undefined ? {} : { writtenOn }) }),
  );
  const statements = await statementsOfReport(tx, reportId);
  return {
    ...suggested,
    report,
    text,
    dismissed: new Set(await dismissedSuggestions(tx, reportId)),
    made: new Map(
      statements.flatMap((one) =>
        one.suggestion === null || one.retracted_at !== null ? [] : [[one.suggestion, one] as const],
      ),
    ),
  };
}

/** Leaves out protected addresses and what joins something to them: no one is suggested one. */
async function withoutProtected(tx: ActorTx, suggested: SuggestedStatements): Promise<SuggestedStatements> {
  const { suggestions, things } = suggested;
  const addresses = things.filter(({ kind }) => kind === 'address');
  const withheld = await protectedAmong(
    tx,
    addresses.map(({ name }) => name),
  );
  const keys = new Set(addresses.filter(({ name }) => withheld.has(name)).map(({ key }) => key));
  return {
    ...suggested,
    things: things.filter(({ key }) => !keys.has(key)),
    suggestions: suggestions.filter(
      ({ subject, object }) => !keys.has(subject) && (object === undefined || !keys.has(object)),
    ),
  };
}

/** The suggestion with a key. @throws ReeveError not_found — this text has no such suggestion */
export function suggestionIn({ suggestions }: SuggestedStatements, key: string): Suggestion {
  const found = suggestions.find((one) => one.key === key);
  if (!found)
    throw new ReeveError('not_found', 'The text of this report suggests no such statement. Nothing was changed.');
  return found;
}

export const thingIn = ({ things }: SuggestedStatements, key: string): NamedThing | undefined =>
  things.find((one) => one.key === key);

/** The statement that named a thing of the text, if one was accepted: its subject is the entity. */
export function namingOf({ suggestions, made }: DecidedSuggestions, thing: string): StoredStatement | undefined {
  for (const { key, subject, object } of suggestions) {
    const statement = made.get(key);
    if (statement && subject === thing && object === undefined) return statement;
  }
  return undefined;
}
