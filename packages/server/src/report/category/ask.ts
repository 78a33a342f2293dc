import { askCategory } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { askCategory as storeRequest } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { keepSourceIn } from '../keep-source.ts';
import { refusal } from '../refusal.ts';
import { relationFor } from '../related-person.ts';
import { datesFor, linkForStep, refuseInformant } from './link.ts';

/** One person requests another category of a person named in a report, with written grounds (I3, N4). */
export const askCategoryHandler = handle(askCategory, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    if (!mayPerform(tx.actor.roles, 'ask_category')) throw refusal('role');
    const { report, link } = await linkForStep(tx, call.params, input.version);
    if (input.category === link.category)
      throw new ReeveError('invalid_input', 'This is the category that the person has. Nothing was changed.', {
        fields: ['category'],
      });
    refuseInformant(tx, input.category);
    keepSourceIn(report, { grounds: input.grounds });
    const { category, grounds, reviewOn } = input;
    const related = await relationFor(tx, report, { personId: link.id, category, reason: grounds }, input.relatedTo);
    // A date that the rule does not allow is refused now, not when another person decides.
    await datesFor(tx, link, category, reviewOn);
    tx.audit({ action: 'review', objectKind: 'person_involvement', objectIds: [link.id], because: `ask_${category}` });
    return { version: await storeRequest(tx, report, link, { category, grounds, reviewOn, related }) };
  }),
);
