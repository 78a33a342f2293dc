import { acceptSuggestion, type InputOf } from '@reeve/contract';
import { ReeveError, type EntityKind, type Suggestion } from '@reeve/domain';
import { insertStatement, objectCards, restoreSuggestion, type ActorTx, type NewStatement } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refusePersonNumbers } from '../record/person-words.ts';
import { namingOf, suggestedFrom, suggestionIn, thingIn, type DecidedSuggestions } from './suggested.ts';

/** One suggestion becomes one statement of the report, by a named person; nothing else follows from it. */
export const acceptSuggestionHandler = handle(acceptSuggestion, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const suggested = await suggestedFrom(tx, call.params.id);
    const suggestion = suggestionIn(suggested, input.key);
    if (suggested.made.has(input.key))
      throw new ReeveError('conflict', 'This suggestion has been accepted already. Nothing was saved.');
    refusePersonNumbers([input.value ?? ''], 'value');
    if (input.entityId !== undefined)
      await requireKind(tx, input.entityId, thingIn(suggested, suggestion.subject)?.kind);
    const statement =
      suggestion.object === undefined ? named(suggested, suggestion, input) : linked(suggested, suggestion);
    const { from, to } = suggestion;
    const made = await insertStatement(tx, {
      ...statement,
      reportId: call.params.id,
      quote: suggested.text.slice(from, to),
      property: suggestion.property,
      kind: input.kind,
      validFrom: suggestion.validFrom,
      validTo: suggestion.validTo,
      suggestion: suggestion.key,
    });
    await restoreSuggestion(tx, call.params.id, input.key);
    tx.audit({ action: 'create', objectKind: 'statement', objectIds: [made.id], because: 'suggested' });
    return made;
  }),
);

type Ends = Pick<NewStatement, 'subject' | 'value' | 'object'> &
  Partial<Pick<NewStatement, 'subjectPersonId' | 'objectPersonId'>>;

/** A property of a thing: of the entity it already is in this report, of a chosen known one, or of a new one. */
function named(suggested: DecidedSuggestions, suggestion: Suggestion, input: InputOf<typeof acceptSuggestion>): Ends {
  const thing = thingIn(suggested, suggestion.subject);
  const kind: EntityKind = thing?.kind ?? 'event';
  const before = namingOf(suggested, suggestion.subject);
  if (before && input.entityId !== undefined && input.entityId !== before.subject_id)
    throw new ReeveError('conflict', 'This report already names another entity with these words. Nothing was saved.');
  const entityId = before?.subject_id ?? input.entityId;
  const subject = entityId === undefined ? { newKind: kind } : { id: entityId };
  const value = input.value ?? suggestion.value;
  if (kind !== 'person') return { subject, value, object: undefined };
  return { subject, value, object: undefined, subjectPersonId: personLink(suggested, input.personId) };
}

/** A phone is no person: only an entity of the kind the text names can be chosen. */
async function requireKind(tx: ActorTx, entityId: string, kind: EntityKind | undefined): Promise<void> {
  const [card] = await objectCards(tx, 'entity', [entityId]);
  if (!card) throw new ReeveError('not_found', 'There is no such entity that you may see.');
  if (card.state !== kind)
    throw new ReeveError('invalid_input', 'This entity is of another kind than the text names. Nothing was saved.', {
      fields: ['entityId'],
    });
}

/** A person enters a statement with their link to this report alone: category, purpose, legal basis and review date (I4). */
function personLink({ report }: DecidedSuggestions, personId: string | undefined): string {
  const link = report.persons.find(({ id }) => id === personId);
  if (!link)
    throw new ReeveError(
      'invalid_input',
      'Choose the person’s link to this report first: it has the category and the legal basis. Nothing was saved.',
      { fields: ['personId'] },
    );
  return link.id;
}

/** A relation between two things that were both accepted before. */
function linked(suggested: DecidedSuggestions, suggestion: Suggestion): Ends {
  const [subject, object] = [suggestion.subject, suggestion.object ?? ''].map((key) => {
    const naming = namingOf(suggested, key);
    if (naming) return naming;
    throw new ReeveError('state_forbids', 'Decide first on what this relation joins. Nothing was saved.', {
      thing: key,
    });
  });
  if (!subject || !object) throw new ReeveError('not_found', 'The text of this report suggests no such statement.');
  return {
    subject: { id: subject.subject_id },
    value: undefined,
    object: { id: object.subject_id },
    ...(subject.subject_person_id === null ? {} : { subjectPersonId: subject.subject_person_id }),
    ...(object.subject_person_id === null ? {} : { objectPersonId: object.subject_person_id }),
  };
}
