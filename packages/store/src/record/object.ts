import { ReeveError, type ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { nameOf, nameOrder, titleOf } from '../knowledge/entity-name.ts';
import { NOMINATION_STATE_TODAY } from './person-nomination.ts';
import { shownSubject } from '../report/report-words.ts';

/** The table of each kind of object and the expressions for its title and state, for code that covers all kinds. */
interface Home {
  readonly table: string;
  readonly title: string;
  readonly state: string;
  readonly at: string;
  /** The account that created it. */
  readonly by: string;
  /** Codes and numbers from which the title of a generated object is worded. */
  readonly said?: string;
}
const record = (table: string): Home => ({
  table,
  title: 'title',
  state: 'state',
  at: 'created_at',
  by: 'created_by',
});
const SUBJECT_NAME = nameOf('statement.subject_id', 'statement.subject_reference');
const OBJECT_NAME = nameOf('statement.object_id', 'statement.object_reference');
const HOMES: Readonly<Record<ObjectKind, Home>> = {
  priority: record('priority'),
  control_strategy: record('control_strategy'),
  allocation_plan: record('allocation_plan'),
  gap: record('gap'),
  requirement: record('requirement'),
  collection_task: record('collection_task'),
  patrol_question: record('patrol_question'),
  // The author of a report is in its raw file only.
  report: {
    table: 'report',
    title: 'subject',
    state: 'state',
    at: 'coalesce(submitted_at, created_at)',
    by: 'null::uuid',
  },
  import_batch: record('import_batch'),
  statement: {
    table: 'statement',
    title: `${SUBJECT_NAME} || ', ' || property || ': ' || coalesce(value, ${OBJECT_NAME})`,
    state: `case when retracted_at is null then kind else 'retracted' end`,
    at: 'recorded_at',
    by: 'recorded_by',
    said: `jsonb_build_object('subject', ${SUBJECT_NAME}, 'property', property, 'value', coalesce(value, ${OBJECT_NAME}))`,
  },
  // An entity has no row: its card is built from the visible statement that names it best.
  entity: {
    table: `(select distinct on (subject_id) agency_id, subject_id as id, subject_reference as reference, ${titleOf('statement')} as title,
      subject_kind as state, recorded_at as at, label_id from statement where retracted_at is null
      order by subject_id, ${nameOrder('statement')}) entity`,
    title: 'title',
    state: 'state',
    at: 'at',
    by: 'null::uuid',
  },
  analysis_run: { ...record('analysis_run'), said: `body -> 'said'` },
  finding: { ...record('finding'), said: `body -> 'said'` },
  hypothesis_matrix: record('hypothesis_matrix'),
  threat_assessment: record('threat_assessment'),
  judgement: record('judgement'),
  product: record('product'),
  meeting: record('meeting'),
  agenda_item: record('agenda_item'),
  person_nomination: { ...record('person_nomination'), state: NOMINATION_STATE_TODAY },
  decision: record('decision'),
  task: record('task'),
  notice: record('notice'),
  shift_sheet: record('shift_sheet'),
  debrief: record('debrief'),
  outcome: record('outcome'),
  document: record('document'),
  edition: { ...record('edition'), title: `title || ' ' || name`, state: 'stage', at: 'frozen_at', by: 'frozen_by' },
  comment: { ...record('comment'), title: 'left(text, 120)', at: 'created_at', by: 'author_id' },
  nomination: record('nomination'),
  workshop: record('workshop'),
  workshop_session: record('workshop_session'),
  concept: { ...record('concept'), said: `body -> 'terms'` },
  readiness: record('readiness'),
  evaluation: {
    ...record('evaluation'),
    said: `jsonb_build_object('of', body -> 'result' -> 'of') || (body -> 'result' -> 'assessment')`,
  },
};

export interface ObjectCard {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string | null;
  readonly at: Date | null;
  /** Who made it; null if no person did, and for a report, whose author is not named. */
  readonly madeBy: string | null;
  readonly labelId: number;
  /** Facts to word a generated title in the reader's language; else null. */
  readonly said: unknown;
}

/**
 * Returns the cards of those objects that this person may see, in the order of `ids`; with `newest`, only the newest ones, newest first.
 * Objects they cannot see are omitted.
 */
export async function objectCards(
  tx: ActorTx,
  kind: ObjectKind,
  ids: readonly string[],
  { newest }: { readonly newest?: number | undefined } = {},
): Promise<readonly ObjectCard[]> {
  const home = HOMES[kind];
  if (ids.length === 0) return [];
  const first = newest === undefined ? sql`` : sql` order by ${sql.raw(home.at)} desc nulls last, id limit ${newest}`;
  // Table and expressions come from the constant above, never from a user.
  const { rows } = await sql<{
    id: string;
    reference: string;
    title: string;
    state: string | null;
    at: Date | null;
    made_by: string | null;
    label_id: number;
    said: unknown;
  }>`
    select id, reference, ${sql.raw(home.title)} as title, ${sql.raw(home.state)} as state, ${sql.raw(home.at)} as at, ${sql.raw(home.by)} as made_by, label_id,
      ${sql.raw(home.said ?? 'null::jsonb')} as said
    from ${sql.raw(home.table)} where agency_id = ${tx.person.agencyId} and id = any(${[...ids]}::uuid[])${first}`.execute(
    tx.db,
  );
  // Without an explicit order, the planner chooses one.
  const asked = new Map(ids.map((id, nth) => [id, nth]));
  const ordered =
    newest === undefined ? rows.toSorted((a, b) => (asked.get(a.id) ?? 0) - (asked.get(b.id) ?? 0)) : rows;
  return ordered.map((row) => ({
    kind,
    id: row.id,
    reference: row.reference,
    title: kind === 'report' ? shownSubject(tx, { ...row, subject: row.title }) : row.title,
    state: row.state,
    at: row.at,
    madeBy: row.made_by,
    labelId: row.label_id,
    said: row.said,
  }));
}

/** Returns one object's card; invisible and missing ones are indistinguishable. */
export async function objectCard(tx: ActorTx, kind: ObjectKind, id: string): Promise<ObjectCard> {
  const [card] = await objectCards(tx, kind, [id]);
  if (!card) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return card;
}

/** Returns the object with a reference, if this person may see it. */
export async function objectByReference(
  tx: ActorTx,
  kind: ObjectKind,
  reference: string,
): Promise<{ readonly id: string } | undefined> {
  const home = HOMES[kind];
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.raw(home.table)} where agency_id = ${tx.person.agencyId} and reference = ${reference}`.execute(
    tx.db,
  );
  return rows[0];
}
