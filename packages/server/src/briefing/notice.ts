import { notice } from '@reeve/contract';
import { ALLOWED, mayPerform, NOTICE_MACHINE, refused, type NoticeState } from '@reeve/domain';
import { stampRecall } from '@reeve/store';
import type { Handler } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { createNotice } from './create-notice.ts';
import { noticeBody, requireTerms, type NoticeBody } from './notice-terms.ts';
import { noticesInForce } from './notices-in-force.ts';

/** Notices: written by one person, released by another, recalled by either, ended by the clock. */
export const noticeHandlers: readonly Handler[] = [
  createNotice,
  noticesInForce,
  ...recordHandlers<NoticeBody>({
    kind: 'notice',
    list: notice.list,
    read: notice.read,
    move: notice.move,
    initial: () => 'draft',
    steps: (state) => NOTICE_MACHINE[state as NoticeState], // held by a constraint
    mayMove: (_, row, to, actor) => {
      if (!mayPerform(actor.roles, 'write_notice')) return refused('role');
      return to === 'released' && row.created_by === actor.accountId ? refused('same_person') : ALLOWED;
    },
    checkMove: async (tx, row, to) => {
      if (to === 'released') requireTerms(tx, noticeBody(row));
    },
    afterMove: async (tx, row, to) => {
      if (to === 'recalled') await stampRecall(tx, row.id);
    },
    rows: (_, rows) =>
      rows.map((row) => {
        const { kind, about, asOf, endsAt } = noticeBody(row);
        return { kind, about, asOf, endsAt };
      }),
  }),
];
