import type { notice, ReplyOf } from '@reeve/contract';
import { NOTICE_MOST_HOURS, noticeFault, ReeveError, type NoticeFault } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';

export type NoticeBody = ReplyOf<typeof notice.read>['body'];

/** Written only through its contract. */
export const noticeBody = (row: StoredRecord): NoticeBody => row.body as NoticeBody;

const FAULTS: Readonly<Record<NoticeFault, readonly [sentence: string, field: string]>> = {
  wrong_subject: ['Wanted and missing are persons; a hot product is a thing.', 'about'],
  category_missing: ['State the category of the person.', 'category'],
  category_forbidden: [
    'Only a suspect or a convicted person can be wanted or looked out for; a missing person has no category here.',
    'category',
  ],
  as_of_future: ['What is known is known from a time that has passed.', 'asOf'],
  ended: ['The end is in the future.', 'endsAt'],
  too_long: [
    `A notice on a person ends within ${NOTICE_MOST_HOURS.person} hours, on a thing within ${NOTICE_MOST_HOURS.thing / 24} days.`,
    'endsAt',
  ],
};

/** @throws ReeveError invalid_input — terms that no notice can have now */
export function requireTerms(tx: ActorTx, body: NoticeBody): void {
  const times = { asOfMs: Date.parse(body.asOf), endsAtMs: Date.parse(body.endsAt) };
  const fault = noticeFault({ ...body, ...times }, tx.now().getTime());
  if (fault === undefined) return;
  const [sentence, field] = FAULTS[fault];
  throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field], because: fault });
}
