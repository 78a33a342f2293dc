import { addReportPerson } from '@reeve/contract';
import { GROUNDS_CATEGORIES, mayPerform, ReeveError } from '@reeve/domain';
import { expectVersion, insertReportPerson, loadReport, readCodeLists } from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { linkDates } from '../retention/rule-dates.ts';
import { keepSourceIn } from './keep-source.ts';
import { relationFor } from './related-person.ts';

/**
 * Links a person whom a released text names but whom its author did not list. One person can add a mention, a victim, a witness or a
 * contact; suspicion needs two: the link is added, then another category is requested.
 */
export const addReportPersonHandler = handle(addReportPerson, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    if (!mayPerform(tx.actor.roles, 'make_statement'))
      throw new ReeveError('not_permitted', 'Your role does not link persons to reports. Nothing was saved.');
    const report = await loadReport(tx, call.params.id);
    await requireOpen(tx, report);
    expectVersion(report.row, input.version);
    const { name, category, grounds, minor } = input;
    if (!report.row.sanitised_text?.includes(name))
      throw new ReeveError('invalid_input', 'The released text does not name this person. Nothing was saved.', {
        fields: ['name'],
      });
    if (report.persons.some((one) => one.name === name))
      throw new ReeveError('conflict', 'This person is linked to the report already. Nothing was saved.');
    if (GROUNDS_CATEGORIES.includes(category))
      throw new ReeveError(
        'not_permitted',
        'Suspected and convicted persons need two people: link the person with another category, then request this one. Nothing was saved.',
        { fields: ['category'] },
      );
    if (category === 'd_informant')
      throw new ReeveError(
        'not_permitted',
        'Only the sources desk may use the category “person who can give information”. Nothing was saved.',
        { fields: ['category'] },
      );
    keepSourceIn(report, { name, grounds });
    const related = await relationFor(tx, report, { personId: '', category, reason: grounds }, input.relatedTo);
    const { retention } = codeListsOf(await readCodeLists(tx));
    const dates = linkDates(
      { name, category, minor, reviewOn: undefined, adultOn: undefined },
      false,
      retention,
      tx.today,
    );
    const added = await insertReportPerson(tx, report, { name, category, grounds, minor, dates, ...related });
    tx.audit({ action: 'create', objectKind: 'person_involvement', objectIds: [added.id], because: category });
    return added;
  }),
);
