import { listNoticesInForce, notice, type ReplyOf } from '@reeve/contract';
import {
  ALLOWED,
  mayPerform,
  NOTICE_MACHINE,
  NOTICE_MOST_HOURS,
  noticeFault,
  ReeveError,
  refused,
  type NoticeFault,
  type NoticeState,
} from '@reeve/domain';
import { endInSearch, insertRecord, stampRecall, whichInForce, type ActorTx, type StoredRecord } from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { recordHandlers } from '../record/handlers.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { refuseJudgement } from './plain-words.ts';

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
function requireTerms(tx: ActorTx, body: NoticeBody): void {
  const times = { asOfMs: Date.parse(body.asOf), endsAtMs: Date.parse(body.endsAt) };
  const fault = noticeFault({ ...body, ...times }, tx.now().getTime());
  if (fault === undefined) return;
  const [sentence, field] = FAULTS[fault];
  throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field], because: fault });
}

const createNotice = handle(notice.create, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_notice'))
      throw new ReeveError('not_permitted', 'Your role does not write notices. Nothing was saved.');
    const { title, body, cites, marking } = call.input;
    requireTerms(tx, body);
    refuseJudgement([title, body.text], 'text');
    if (body.about === 'thing')
      await refuseNames(tx, [title, body.text], {
        what: 'A notice on a thing',
        field: 'text',
        advice: 'Describe the thing; a person has a notice of their own.',
        countsThings: true,
      });
    const endsAt = new Date(body.endsAt);
    const { labelId: _, ...made } = await insertRecord(tx, 'notice', {
      title,
      state: 'draft' satisfies NoticeState,
      body,
      cites,
      marking: chosenLabel(tx, marking),
      ownerId: undefined,
      dueOn: undefined,
      endsAt,
    });
    await endInSearch(tx, made.id, endsAt);
    tx.audit({ action: 'create', objectKind: 'notice', objectIds: [made.id] });
    return made;
  }),
);

const inForce = handle(listNoticesInForce, (call) =>
  call.read(async (tx) => {
    const ids = await whichInForce(tx, call.query.ids.split(','));
    call.consulted({ action: 'search', objectKind: 'notice', objectIds: [...ids], resultCount: ids.length });
    return { items: ids.map((id) => ({ id })) };
  }),
);

/** Notices: written by one person, released by another, recalled by either, ended by the clock. */
export const noticeHandlers: readonly Handler[] = [
  createNotice,
  inForce,
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
