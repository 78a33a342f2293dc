import { askCategory, decideCategory } from '@reeve/contract';
import { GROUNDS_CATEGORIES, mayPerform, ReeveError, RELATED_CATEGORIES, type SubjectCategory } from '@reeve/domain';
import {
  askCategory as storeRequest,
  askedCategory,
  declineAskedCategory,
  expectVersion,
  giveAskedCategory,
  informRecipients,
  loadReport,
  readCodeLists,
  type ActorTx,
  type AskedCategory,
  type LoadedReport,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { linkDates } from '../retention/rule-dates.ts';
import { keepSourceIn } from './keep-source.ts';
import { refusal } from './refusal.ts';
import { relationFor } from './related-person.ts';

type Link = LoadedReport['persons'][number];

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

async function linkForStep(
  tx: ActorTx,
  { id, personId }: { readonly id: string; readonly personId: string },
  version: number,
): Promise<{ readonly report: LoadedReport; readonly link: Link }> {
  const report = await loadReport(tx, id);
  expectVersion(report.row, version);
  const link = report.persons.find((one) => one.id === personId);
  if (!link) throw new ReeveError('not_found', 'There is no such person in this report that you may see.');
  return { report, link };
}

function refuseInformant(tx: ActorTx, category: SubjectCategory): void {
  if (category === 'd_informant' && !mayPerform(tx.actor.roles, 'name_informant'))
    throw new ReeveError(
      'not_permitted',
      'Only the sources desk may use the category “person who can give information”. Nothing was changed.',
    );
}

async function datesFor(tx: ActorTx, link: Link, category: SubjectCategory, reviewOn: string | undefined) {
  const lists = codeListsOf(await readCodeLists(tx));
  const person = { name: link.name, category, minor: link.minor, reviewOn, adultOn: link.adult_on ?? undefined };
  return linkDates(person, false, lists.retention, tx.today);
}
