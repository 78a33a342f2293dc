import { createStatement } from '@reeve/contract';
import { isLinkProperty, mayPerform, ReeveError } from '@reeve/domain';
import { insertStatement } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refusePersonNumbers } from '../record/person-words.ts';

/**
 * Makes a statement from marked words of a report, for those who work on statements; it carries the label and grade of
 * the report.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — a link without its entity, a property without its
 * value, or a number about a person; others as `insertStatement`
 */
export const createStatementHandler = handle(createStatement, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    if (!mayPerform(tx.actor.roles, 'make_statement'))
      throw new ReeveError('not_permitted', 'Your role does not make statements. Nothing was saved.');
    const links = isLinkProperty(input.property);
    if (links && !input.object)
      throw new ReeveError('invalid_input', 'A link needs the entity it points to. Nothing was saved.', {
        fields: ['object'],
      });
    if (!links && (input.value === undefined || input.value.trim() === ''))
      throw new ReeveError('invalid_input', 'A property needs its value. Nothing was saved.', { fields: ['value'] });
    refusePersonNumbers([input.value ?? ''], 'value');
    const made = await insertStatement(tx, {
      reportId: input.reportId,
      quote: input.quote,
      subject: input.subject,
      property: input.property,
      value: links ? undefined : input.value?.trim(),
      object: links ? input.object : undefined,
      kind: input.kind,
      validFrom: input.validFrom,
      validTo: input.validTo,
      ...(input.subjectPersonId === undefined ? {} : { subjectPersonId: input.subjectPersonId }),
      ...(input.objectPersonId === undefined ? {} : { objectPersonId: input.objectPersonId }),
    });
    tx.audit({ action: 'create', objectKind: 'statement', objectIds: [made.id] });
    return made;
  }),
);
