import { notice } from '@reeve/contract';
import { mayPerform, ReeveError, type NoticeState } from '@reeve/domain';
import { endInSearch, insertRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { requireTerms } from './notice-terms.ts';
import { refuseJudgement } from './plain-words.ts';

export const createNotice = handle(notice.create, (call) =>
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
