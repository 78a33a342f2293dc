import { decideCategory } from '@reeve/contract';
import { GROUNDS_CATEGORIES, mayPerform, ReeveError, RELATED_CATEGORIES } from '@reeve/domain';
import {
  askedCategory,
  declineAskedCategory,
  giveAskedCategory,
  informRecipients,
  type ActorTx,
  type AskedCategory,
  type LoadedReport,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { keepSourceIn } from '../keep-source.ts';
import { refusal } from '../refusal.ts';
import { relationFor } from '../related-person.ts';
import { datesFor, linkForStep, refuseInformant, type Link } from './link.ts';

/** Another named person decides on it: the category is changed as requested, or stays. */
export const decideCategoryHandler = handle(decideCategory, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    if (!mayPerform(tx.actor.roles, 'recategorise')) throw refusal('role');
    const { report, link } = await linkForStep(tx, call.params, input.version);
    const asked = askedCategory(link);
    if (!asked)
      throw new ReeveError('state_forbids', 'No other category has been asked for this person. Nothing was changed.');
    if (asked.askedBy === tx.person.accountId)
      throw new ReeveError('same_person', 'You cannot decide on your own request. Nothing was changed.');
    keepSourceIn(report, { reason: input.reason });
    const record = (because: string): void =>
      tx.audit({ action: 'alter', objectKind: 'person_involvement', objectIds: [link.id], because });
    if (!input.approve) {
      record('declined');
      return { version: await declineAskedCategory(tx, report, link, input.reason) };
    }
    refuseInformant(tx, asked.category);
    await refuseOutdated(tx, report, link, asked);
    const dates = await datesFor(tx, link, asked.category, asked.reviewOn);
    const isWritten = [...GROUNDS_CATEGORIES, ...RELATED_CATEGORIES].includes(asked.category);
    const keptGrounds = isWritten ? asked.grounds : link.grounds;
    record(asked.category);
    await informRecipients(tx, report.row.id, 'corrected');
    return { version: await giveAskedCategory(tx, report, link, { ...asked, dates, keptGrounds }, input.reason) };
  }),
);

/** Applies a request unchanged or not at all. @throws ReeveError state_forbids — its date has passed, or its person is gone */
async function refuseOutdated(tx: ActorTx, report: LoadedReport, link: Link, asked: AskedCategory): Promise<void> {
  const { related_person_id: personId, related_entity_id: entityId } = asked.related;
  const relation = personId === null ? (entityId === null ? undefined : { entityId }) : { personId };
  const isRelated = await relationFor(
    tx,
    report,
    { personId: link.id, category: asked.category, reason: asked.grounds },
    relation,
  ).then(
    () => true,
    () => false,
  );
  if (asked.reviewOn > tx.today && isRelated) return;
  throw new ReeveError(
    'state_forbids',
    'This request cannot be granted any more: its review date has passed, or you do not see the person that it relates to. Decline it and have it made again. Nothing was changed.',
  );
}
