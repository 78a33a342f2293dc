import type { readHome, ReplyOf } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { unconfirmedProceedingsQuery, waitingOpeningsQuery, type ActorTx, type Together } from '@reeve/store';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const OPENINGS = 100;

/** Items of the review desk for this person by name: proceedings to confirm, break-glass openings to answer or use. */
export function deskQueries(tx: ActorTx) {
  const { roles } = tx.actor;
  const hasPart = mayPerform(roles, 'approve_opening') || mayPerform(roles, 'revalidate_report');
  return {
    proceedings: mayPerform(roles, 'keep_proceedings') ? unconfirmedProceedingsQuery(tx) : undefined,
    openings: hasPart ? waitingOpeningsQuery(tx, OPENINGS) : undefined,
  };
}
type Found = Together<ReturnType<typeof deskQueries>>;

const ITEM = { stage: 'protect', grade: null, urgency: null, reminder: null } as const;

/** Open proceedings without a confirmation for twelve months, for the person responsible for them. */
export const proceedingsWaiting = (tx: ActorTx, { proceedings }: Found): readonly Item[] =>
  proceedings.map((row) => ({
    ...ITEM,
    what: 'confirm_proceeding',
    kind: 'proceeding',
    id: row.id,
    reference: row.case_ref,
    title: row.authority,
    dueOn: row.confirm_by,
    since: null,
    marking: markingOf(tx.partsOf(row.label_id)),
  }));

/** Break-glass openings that this person answers, and those approved for them that still open a report. */
export const openingsWaiting = (tx: ActorTx, { openings }: Found): readonly Item[] =>
  openings.map((row) => ({
    ...ITEM,
    what: row.approved === null ? 'answer_opening' : 'use_opening',
    kind: 'desk_opening',
    id: row.id,
    reference: row.asked_by_name ?? '',
    title: row.reason,
    dueOn: row.last_day,
    since: row.asked_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  }));
