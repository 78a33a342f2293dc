import { recategorisePerson } from '@reeve/contract';
import {
  GROUNDS_CATEGORIES,
  mayPerform,
  ReeveError,
  RELATED_CATEGORIES,
  SUBJECT_CATEGORIES,
  type SubjectCategory,
} from '@reeve/domain';
import { expectVersion, loadReport, readCodeLists, recategorisePerson as storedCategory } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../operation.ts';
import { relationFor } from './related-person.ts';
import { refusal } from './refusal.ts';
import { linkDates } from '../retention/rule-dates.ts';

/** A named supervisor decides the category anew, on request of somebody else and with written grounds (I3, N4). */
export const recategorisePersonHandler = handle(recategorisePerson, (call) =>
  call.write(async (tx) => {
    const { input, params } = call;
    if (!mayPerform(tx.actor.roles, 'recategorise')) throw refusal('role');
    if (input.askedById === tx.person.accountId)
      throw new ReeveError('same_person', 'Who asks for another category does not decide on it. Nothing was changed.');
    const category = SUBJECT_CATEGORIES.find((one) => one === input.category) satisfies SubjectCategory | undefined;
    if (!category)
      throw new ReeveError('invalid_input', 'This is not one of the ten categories. Nothing was changed.', {
        fields: ['category'],
      });
    if (category === 'd_informant' && !mayPerform(tx.actor.roles, 'name_informant'))
      throw new ReeveError(
        'not_permitted',
        'Only the sources desk may use the category “person who can give information”. Nothing was changed.',
      );
    const report = await loadReport(tx, params.id);
    expectVersion(report.row, input.version);
    const person = report.persons.find((one) => one.id === params.personId);
    if (!person) throw new ReeveError('not_found', 'There is no such person in this report that you may see.');
    const of = { personId: person.id, category, reason: input.grounds };
    const related = await relationFor(tx, report, of, input.relatedTo);
    const lists = codeListsOf(await readCodeLists(tx));
    const dates = linkDates(
      {
        name: person.name,
        category,
        minor: person.minor,
        reviewOn: input.reviewOn,
        adultOn: person.adult_on ?? undefined,
      },
      false,
      lists.retention,
      tx.today,
    );
    const isWritten = [...GROUNDS_CATEGORIES, ...RELATED_CATEGORIES].includes(category);
    const grounds = isWritten ? input.grounds : person.grounds;
    tx.record({ action: 'alter', objectKind: 'person_involvement', objectIds: [person.id] });
    return {
      version: await storedCategory(tx, report, person.id, { category, grounds, related, ...dates }, input.grounds),
    };
  }),
);
