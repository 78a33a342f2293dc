import {
  compartmentCode,
  specialVisibleUntil,
  type DraftSpecialItem,
  type LabelParts,
  type RetentionDates,
  type SpecialKind,
  type SpecialNecessity,
  type SpecialState,
} from '@reeve/domain';
import type { Kysely, Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import type { Database } from '../schema/schema.ts';
import type { SpecialItemRow } from '../schema/special-item.ts';
import { openColumn, sealRow, unsealToMove } from '../seal/sealed-row.ts';

/** An item without its words, which are opened separately. */
export interface StoredSpecialItem extends Selectable<SpecialItemRow> {
  readonly kind: SpecialKind;
  readonly necessity: SpecialNecessity | null;
  readonly state: SpecialState;
}
const storedItem = (row: Selectable<SpecialItemRow>): StoredSpecialItem => ({
  ...row,
  // Restricted to their lists by constraints.
  kind: row.kind as SpecialKind,
  necessity: row.necessity as SpecialNecessity | null,
  state: row.state as SpecialState,
});

const specialFile = (tx: ActorTx): string => compartmentCode('special', tx.agencyCode);

/** The label of a report's items: the report's own with the file of special categories added, so as strict as both. */
export const specialLabel = (tx: ActorTx, report: Omit<LabelParts, 'agencyId'>): Promise<number> =>
  tx.labelFor({ ...report, compartments: [...report.compartments, specialFile(tx)] });

/**
 * Stores items when their report is sent, or later by another person; the author of an item cannot read it afterwards without the
 * file. The caller found no fault in them.
 *
 * @param proposedBy the person who adds them later; null: the author, with the report
 * @returns their ids
 */
export async function insertSpecialItems(
  tx: ActorTx,
  report: { readonly id: string; readonly label: Omit<LabelParts, 'agencyId'> },
  items: readonly { readonly item: DraftSpecialItem; readonly personId: string | undefined }[],
  dates: RetentionDates | undefined,
  proposedBy: string | null = null,
): Promise<readonly string[]> {
  if (items.length === 0 || !dates) return [];
  const ids: string[] = [];
  const label_id = await specialLabel(tx, report.label);
  for (const { item, personId } of items) {
    const id = tx.uuid();
    await tx.db
      .insertInto('special_item')
      .values({
        agency_id: tx.person.agencyId,
        id,
        label_id,
        visible_until: specialVisibleUntil('proposed', tx.today, dates.reviewOn),
        report_id: report.id,
        involvement_id: personId ?? null,
        kind: item.kind ?? '',
        necessity: item.necessity ?? null,
        ...sealRow(tx, { table: 'special_item', id }, specialFile(tx), { words: item.words, because: item.because }),
        state: 'proposed',
        proposed_by: proposedBy,
        proposed_on: tx.today,
        review_on: dates.reviewOn,
        maximum_on: dates.maximumOn,
        decided_by: null,
        decided_at: null,
        decided_because: '',
      })
      .execute();
    ids.push(id);
  }
  return ids;
}

/**
 * Returns the ids of the items of a report that this person proposed, readable or not. Items that others proposed are
 * not counted against a person who does not see them: a limit would tell how many there are.
 */
export async function ownSpecialItemIds(
  tx: ActorTx,
  report: { readonly id: string; readonly isAuthor: boolean },
): Promise<readonly string[]> {
  const rows = await tx.withSpecialItems(() =>
    tx.db
      .selectFrom('special_item')
      .select(['id', 'proposed_by'])
      .where('agency_id', '=', tx.person.agencyId)
      .where('report_id', '=', report.id)
      .execute(),
  );
  const isOwn = (by: string | null): boolean => (by === null ? report.isAuthor : by === tx.person.accountId);
  return rows.filter((row) => isOwn(row.proposed_by)).map((row) => row.id);
}

/**
 * Proposes to retain an approved item, with its current necessity. It waits for its decision like a new one, and keeps its dates
 * until another person has decided (N8).
 */
export async function proposeRetainingItem(
  tx: ActorTx,
  item: StoredSpecialItem,
  given: { readonly necessity: SpecialNecessity; readonly because: string },
): Promise<void> {
  const { because } = sealRow(tx, { table: 'special_item', id: item.id }, specialFile(tx), { because: given.because });
  await tx.db
    .updateTable('special_item')
    .set({
      state: 'proposed',
      necessity: given.necessity,
      because,
      proposed_by: tx.person.accountId,
      proposed_on: tx.today,
      visible_until: specialVisibleUntil('proposed', tx.today, item.review_on),
      decided_by: null,
      decided_at: null,
      decided_because: '',
    })
    .where('agency_id', '=', item.agency_id)
    .where('id', '=', item.id)
    .execute();
}

/** The query of the items of a report. */
export const specialItemsQuery = (db: Kysely<Database>, of: { readonly agency_id: string; readonly id: string }) =>
  db
    .selectFrom('special_item')
    .selectAll()
    .where('agency_id', '=', of.agency_id)
    .where('report_id', '=', of.id)
    .orderBy('proposed_on')
    .orderBy('id');

/**
 * The items of a report this person can read, oldest first. Called within `tx.pastDue` by those who decide, so that overdue
 * items are included; everyone else reads only unrestricted ones.
 */
export async function specialItemsOf(tx: ActorTx, reportId: string): Promise<readonly StoredSpecialItem[]> {
  return shownItems(tx, await specialItemsQuery(tx.db, { agency_id: tx.person.agencyId, id: reportId }).execute());
}

/** The items to be shown, from rows of `specialItemsQuery`. */
export const shownItems = (tx: ActorTx, rows: readonly Selectable<SpecialItemRow>[]): readonly StoredSpecialItem[] =>
  rows.map(storedItem).filter((item) => isItemInSight(tx, item));

/** True if an item is shown: until its last visible day and, while it waits for its decision, until its review date. */
export const isItemInSight = (
  tx: ActorTx,
  { state, visible_until, review_on }: Pick<StoredSpecialItem, 'state' | 'visible_until' | 'review_on'>,
): boolean => (state === 'proposed' ? review_on : visible_until) >= tx.today;

/** True if an item is overdue for a decision: then only those who decide on it see it. */
export const isUndecided = (
  tx: ActorTx,
  { state, visible_until }: Pick<StoredSpecialItem, 'state' | 'visible_until'>,
): boolean => state === 'proposed' && visible_until < tx.today;

/** One item this person can read; undefined if there is none. As `specialItemsOf`. */
export async function findSpecialItem(tx: ActorTx, id: string): Promise<StoredSpecialItem | undefined> {
  const row = await tx.db
    .selectFrom('special_item')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  const item = row && storedItem(row);
  return item && isItemInSight(tx, item) ? item : undefined;
}

/**
 * Opens the words of an item and the author's reason.
 *
 * @returns undefined of a refused one: they are erased
 * @throws ReeveError key_absent — the key of special categories is not on this server
 */
export function openSpecialItem(
  tx: ActorTx,
  { id, words, because }: StoredSpecialItem,
): { readonly words: string; readonly because: string } | undefined {
  if (words === null || because === null) return undefined;
  const open = (column: 'words' | 'because', sealed: string): string =>
    openColumn(tx, { table: 'special_item', id }, column, sealed);
  return { words: open('words', words), because: open('because', because) };
}

/**
 * Approves an item, or refuses it, which erases its words at once. The caller has checked that this person may do so.
 *
 * @param decision.dates by the agency's rule, from the day on which it was proposed: a decision does not lengthen them
 */
export async function decideSpecialItem(
  tx: ActorTx,
  item: StoredSpecialItem,
  decision: { readonly approve: boolean; readonly reason: string; readonly dates: RetentionDates },
): Promise<void> {
  if (decision.approve && decision.dates.reviewOn > item.review_on) byPerson(tx, 'N8');
  const state = decision.approve ? 'approved' : 'refused';
  await tx.db
    .updateTable('special_item')
    .set({
      state,
      ...(decision.approve && { review_on: decision.dates.reviewOn, maximum_on: decision.dates.maximumOn }),
      visible_until: specialVisibleUntil(
        state,
        item.proposed_on,
        decision.approve ? decision.dates.reviewOn : item.review_on,
      ),
      decided_by: tx.person.accountId,
      decided_at: tx.now(),
      decided_because: decision.reason,
      ...(!decision.approve && { words: null, necessity: null, because: null }),
    })
    .where('agency_id', '=', item.agency_id)
    .where('id', '=', item.id)
    .execute();
}

/** Relabels the items of a report to match its new label, readable or not by the person who moves it. */
export async function relabelSpecialItems(tx: ActorTx, reportId: string, labelId: number): Promise<void> {
  const moves = await tx.withSpecialItems(() => specialItemIds(tx, reportId));
  if (moves.length === 0) return;
  const label_id = await specialLabel(tx, tx.partsOf(labelId));
  await tx.withSpecialItems(() =>
    tx.db
      .updateTable('special_item')
      .set({ label_id })
      .where('agency_id', '=', tx.person.agencyId)
      .where('report_id', '=', reportId)
      .execute(),
  );
}

async function specialItemIds(tx: ActorTx, reportId: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('special_item')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes the items of a returned report back to its author's own file, with the form; refused ones stay, without words. The
 * person who returns the report sees none of it.
 *
 * @throws ReeveError key_absent
 */
export async function takeBackSpecialItems(
  tx: ActorTx,
  reportId: string,
  persons: readonly { readonly id: string; readonly name: string }[],
): Promise<readonly DraftSpecialItem[]> {
  return tx.withSpecialItems(async () => {
    const rows = await tx.db
      .selectFrom('special_item')
      .selectAll()
      .where('agency_id', '=', tx.person.agencyId)
      .where('report_id', '=', reportId)
      .where('state', '<>', 'refused')
      .orderBy('proposed_on')
      .orderBy('id')
      .execute();
    for (const { id } of rows) await deleteWhole(tx, 'special_item', 'id', id, 1);
    return rows.map(storedItem).map(({ id, words, because, kind, necessity, involvement_id }) => ({
      kind,
      about: persons.find((person) => person.id === involvement_id)?.name ?? '',
      words: unsealToMove(tx, { table: 'special_item', id }, 'words', words ?? ''),
      necessity: necessity ?? undefined,
      because: unsealToMove(tx, { table: 'special_item', id }, 'because', because ?? ''),
    }));
  });
}

/** Erases every item of a report, readable or not by the person who erases it. @returns their number */
export const eraseSpecialItems = (tx: ActorTx, reportId: string): Promise<number> =>
  tx.withSpecialItems(() => deleteWhole(tx, 'special_item', 'report_id', reportId));

/** Erases the items of a person's ended link. @returns their number */
export const eraseItemsOfLink = (tx: ActorTx, involvementId: string): Promise<number> =>
  tx.withSpecialItems(() => deleteWhole(tx, 'special_item', 'involvement_id', involvementId));
