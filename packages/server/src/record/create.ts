import { FUNCTIONS, mayPerform, ReeveError } from '@reeve/domain';
import { insertRecord } from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { chosenLabel, type ChosenMarking } from './chosen-label.ts';
import { refuseOrderOfPersons, textsIn } from './person-words.ts';
import type { CreateInput, RecordSpec } from './spec.ts';

/** Returns the handler that creates a record of one kind. */
export function createHandler<B>(spec: RecordSpec<B>, create: NonNullable<RecordSpec<B>['create']>): Handler {
  return handle(create, (call) =>
    call.write(async (tx) => {
      if (spec.createdBy && !mayPerform(tx.actor.roles, spec.createdBy))
        throw new ReeveError('not_permitted', 'Your role does not do this. Nothing was saved.', {
          because: 'role',
          roles: FUNCTIONS[spec.createdBy],
        });
      const given = call.input as CreateInput<B>; // parsed by the create operation of this kind
      const input = (await spec.prepare?.(tx, given)) ?? given;
      await refuseOrderOfPersons(tx, textsIn(input.title, input.body), 'texts');
      const chosen = chosenLabel(tx, input.marking as ChosenMarking | undefined); // parsed as above
      const made = await insertRecord(tx, spec.kind, {
        title: input.title,
        state: spec.initial(input),
        body: input.body as object,
        cites: input.cites,
        marking: chosen && spec.marking ? spec.marking(chosen, input) : chosen,
        ownerId: input.ownerId,
        dueOn: input.dueOn,
      });
      const more = await spec.afterCreate?.(tx, made.id, input);
      tx.audit({ action: 'create', objectKind: spec.kind, objectIds: [made.id] });
      return { id: made.id, reference: made.reference, version: made.version, ...more };
    }),
  );
}
