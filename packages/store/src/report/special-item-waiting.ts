import { remindedFrom, remindedUpTo } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import { shownSubject } from './report-words.ts';
import { isItemInSight, type StoredSpecialItem } from './special-item.ts';

/** An item with list fields of its report, which this person can read today. */
export interface WaitingSpecialItem extends Pick<
  StoredSpecialItem,
  'id' | 'label_id' | 'kind' | 'state' | 'visible_until' | 'proposed_by' | 'proposed_on' | 'review_on'
> {
  readonly report_id: string;
  readonly reference: string;
  /** Of the report. */
  readonly subject: string;
  readonly unit_name: string;
  readonly submitted_at: Date | null;
  /** True if this person wrote the report, as far as they can see its author. */
  readonly is_author: boolean;
}

const COLUMNS = (
  tx: ActorTx,
) => sql`i.id, i.label_id, i.kind, i.state, i.visible_until, i.proposed_by, i.proposed_on, i.review_on,
      r.id as report_id, r.reference, r.subject, r.unit_name, r.submitted_at,
      coalesce((select w.author_id = ${tx.person.accountId} from report_raw w where w.agency_id = r.agency_id and w.id = r.id),
        (select true from report_receipt m where m.agency_id = r.agency_id and m.report_id = r.id limit 1), false) as is_author
    from special_item i join report r on r.agency_id = i.agency_id and r.id = i.report_id`;

const shown = (tx: ActorTx, row: WaitingSpecialItem): WaitingSpecialItem => ({
  ...row,
  subject: shownSubject(tx, { ...row, id: row.report_id }),
});

/**
 * Items waiting for a decision, including overdue ones, longest first. Called within `tx.pastDue`, so the date of their report,
 * after which it is unreadable, is checked here.
 */
export function undecidedItemsQuery(tx: ActorTx, limit: number): Query<WaitingSpecialItem> {
  return {
    text: sql<WaitingSpecialItem>`
    select ${COLUMNS(tx)} and r.visible_until >= ${tx.today}::date
    where i.agency_id = ${tx.person.agencyId} and i.state = 'proposed'
    order by i.proposed_on, i.id limit ${limit}`,
    instants: ['submitted_at'],
    show: (row) => shown(tx, row),
  };
}

/** Filters `undecidedItemsQuery` to those shown until their review date. */
export const waitingItems = (tx: ActorTx, items: readonly WaitingSpecialItem[]): readonly WaitingSpecialItem[] =>
  items.filter((item) => isItemInSight(tx, item));

/** Approved items whose review date is near, nearest first. */
export function reviewedItemsQuery(tx: ActorTx, limit: number): Query<WaitingSpecialItem> {
  return {
    text: sql<WaitingSpecialItem>`
    select ${COLUMNS(tx)}
    where i.agency_id = ${tx.person.agencyId} and i.state = 'approved' and i.review_on <= ${remindedUpTo(tx.today)}::date
    order by i.review_on, i.id limit ${limit}`,
    instants: ['submitted_at'],
    show: (row) => shown(tx, row),
  };
}

/** Filters `reviewedItemsQuery` to those whose reminder has started. */
export const remindedItems = (tx: ActorTx, items: readonly WaitingSpecialItem[]): readonly WaitingSpecialItem[] =>
  items.filter((item) => remindedFrom(item.proposed_on, item.review_on) <= tx.today);
