import { declareConflict } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { insertTransition, lockMeeting, staffNames, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { functionRefusal } from '../record/refusal.ts';
import { meetingBody } from './body.ts';
import { itemOf } from './item.ts';

/** A member with a conflict of interest says so; from then on they neither decide on the item nor become its owner. */
export const declareConflictHandler = handle(declareConflict, (call) =>
  call.write(async (tx) => {
    const { accountId = tx.person.accountId, agendaItemId } = call.input;
    const row = await lockMeeting(tx, call.params.id);
    if (row.state === 'closed')
      throw new ReeveError('state_forbids', 'The minutes of this meeting are closed. Nothing was changed.');
    if (accountId !== tx.person.accountId && !mayPerform(tx.actor.roles, 'run_meeting'))
      throw functionRefusal('run_meeting');
    if (!(await staffNames(tx)).has(accountId))
      throw new ReeveError('invalid_input', 'There is no such colleague. Nothing was changed.', {
        fields: ['accountId'],
      });
    if (agendaItemId !== undefined) await itemOf(tx, row, agendaItemId);
    tx.audit({ action: 'alter', objectKind: 'meeting', objectIds: [row.id], because: 'conflict' });
    const body = meetingBody(row);
    if (body.declared.some((one) => one.accountId === accountId && one.agendaItemId === agendaItemId))
      return { version: row.version };
    const one = {
      accountId,
      ...(agendaItemId === undefined ? {} : { agendaItemId }),
      declaredBy: tx.person.accountId,
      at: tx.now().toISOString(),
    };
    const version = await updateRecord(tx, 'meeting', row, { body: { ...body, declared: [...body.declared, one] } });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'meeting',
      id: row.id,
      from: row.state,
      to: row.state,
      reason: '',
    });
    return { version };
  }),
);
