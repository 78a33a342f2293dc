import type { decision } from '@reeve/contract';
import { ReeveError, type Measure } from '@reeve/domain';
import { insertRecord, todayIn, type ActorTx } from '@reeve/store';
import type { z } from 'zod';
import type { Registration } from '../evaluation/registration.ts';
import { refuseOrderOfPersons } from '../record/person-words.ts';

/** A task as it is ordered together with its decision. */
export type Order = z.output<typeof decision.create.input>['tasks'][number];

/** Orders the tasks of a decision in its transaction. The measure is the decision's, and is registered with it. */
export async function orderTasks(
  tx: ActorTx,
  decisionId: string,
  fixed: { readonly measure: Measure; readonly registration: Registration | undefined } | undefined,
  orders: readonly Order[],
): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  const made = [];
  for (const { title, instruction, ownerId, dueOn, startsOn, endsOn, hours } of orders) {
    if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn)
      throw new ReeveError('invalid_input', 'A task ends before it begins. Nothing was saved.', { fields: ['endsOn'] });
    await refuseOrderOfPersons(tx, [title, instruction], 'texts');
    const { id, reference } = await insertRecord(tx, 'task', {
      title,
      state: 'assigned',
      body: {
        instruction,
        ...fixed,
        registeredOn: todayIn(tx.timeZone, tx.now()),
        ...(startsOn === undefined ? {} : { startsOn }),
        ...(endsOn === undefined ? {} : { endsOn }),
        ...(hours === undefined ? {} : { hours }),
      },
      cites: [{ kind: 'decision', id: decisionId }],
      marking: undefined,
      ownerId,
      dueOn,
    });
    tx.audit({ action: 'create', objectKind: 'task', objectIds: [id] });
    made.push({ id, reference });
  }
  return made;
}
