import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { loadReport } from '../report/report.ts';

/** Keys of the dismissed suggestions of a report, as far as this person may read it. */
export async function dismissedSuggestions(tx: ActorTx, reportId: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('suggestion_dismissal')
    .select('suggestion')
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .orderBy('suggestion')
    .execute();
  return rows.map(({ suggestion }) => suggestion);
}

/** Remembers a dismissal: positions in the text of the report, under its label, erased with it. Twice is once. */
export async function dismissSuggestion(tx: ActorTx, reportId: string, suggestion: string): Promise<void> {
  const { row } = await loadReport(tx, reportId);
  await tx.db
    .insertInto('suggestion_dismissal')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: row.label_id,
      visible_until: row.visible_until,
      report_id: row.id,
      suggestion,
      by: tx.person.accountId,
      at: tx.now(),
    })
    .onConflict((oc) => oc.columns(['agency_id', 'label_id', 'report_id', 'suggestion']).doNothing())
    .execute();
}

/** Takes a dismissal back: the suggestion is open again. */
export async function restoreSuggestion(tx: ActorTx, reportId: string, suggestion: string): Promise<void> {
  await tx.db
    .deleteFrom('suggestion_dismissal')
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .where('suggestion', '=', suggestion)
    .execute();
}

/** An entity as a statement names it. */
export interface KnownEntity {
  readonly id: string;
  readonly kind: string;
  readonly reference: string;
  readonly title: string;
  /** The given words that fit it. */
  readonly words: string;
}

/** A value as it is compared: its letters and digits alone; the expression of the index `statement_identifier`. */
const comparable = (column: string): string =>
  `translate(upper(regexp_replace(left(${column}, 100), '[^[:alnum:]]', '', 'g')), 'АВЕКМНОРСТУХІ', 'ABEKMHOPCTYXI')`;

/** Most entities shown for one thing. */
const MOST_KNOWN = 6;

/**
 * Finds known entities that a current statement gives one of these numbers, plates or names, compared without case,
 * spaces and marks; as far as this person may see the statement. By title, never by a number about them.
 */
export async function entitiesNamed(
  tx: ActorTx,
  wanted: readonly { readonly kind: string; readonly words: string }[],
): Promise<readonly KnownEntity[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<KnownEntity>`
    select known.* from unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ words }) => words)}::text[]) given (kind, words)
    cross join lateral (
      select distinct on (s.subject_id) s.subject_id as id, s.subject_kind as kind, s.subject_reference as reference,
        coalesce(s.value, s.subject_reference) as title, given.words
      from statement s
      where s.agency_id = ${tx.person.agencyId} and s.retracted_at is null and s.property in ('name', 'number', 'registration')
        and s.subject_kind = given.kind
        and ${sql.raw(comparable('s.value'))} = ${sql.raw(comparable('given.words'))}
      order by s.subject_id, s.recorded_at, s.id limit ${MOST_KNOWN}
    ) known
    order by known.title, known.id`.execute(tx.db);
  return rows;
}
