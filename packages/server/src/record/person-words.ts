import { isRefused, personWordsIn, ReeveError, withoutMarks, type PersonWords } from '@reeve/domain';
import { knownPlaces, type ActorTx } from '@reeve/store';

const quoted = (found: readonly PersonWords[]): string => found.map(({ words }) => `“${words}”`).join(', ');

/**
 * Refuses a text that gives a person a number or a rank, whatever it is called (N2). The refusal names the words, so that a false match can
 * be rephrased.
 * @throws ReeveError invalid_input
 */
export function refusePersonNumbers(texts: readonly string[], field: string): void {
  refuse(
    texts.flatMap((text) => personWordsIn(text)),
    field,
  );
}

/**
 * The same for a record whose subject is an order of areas, problems and questions: “Norrin ranks first” and “priority 1” are no order of
 * persons. A number is refused if its sentence is about a person; places of the agency are not persons.
 * @throws ReeveError invalid_input
 */
export async function refuseOrderOfPersons(tx: ActorTx, texts: readonly string[], field: string): Promise<void> {
  const found = (places: readonly string[]): readonly PersonWords[] =>
    texts.flatMap((text) => personWordsIn(text, { ordersThings: true, places }));
  if (!found([]).some(isRefused)) return;
  const capitalised = texts.flatMap((text) => text.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? []);
  const candidates = new Set(capitalised.flatMap((name) => [name, ...name.split(' ')]));
  refuse(found(await knownPlaces(tx, [...candidates])), field);
}

function refuse(found: readonly PersonWords[], field: string): void {
  const numbers = found.filter(isRefused);
  if (numbers.length > 0)
    throw new ReeveError(
      'invalid_input',
      `Persons are not given numbers or ranks: ${quoted(numbers)}. Write it without them. Nothing was saved.`,
      { fields: [field] },
    );
}

/** Returns the words of a person in a new record: its title and every text of its body, ids and codes included. */
export function textsIn(title: string, body: unknown): readonly string[] {
  const within = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [withoutMarks(value)];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
  };
  return [title, ...within(body)];
}

/** Returns the words about a person that condemn, foretell or name a special category: a second person passes them with a reason. */
export const wordsToPass = (texts: readonly string[]): readonly PersonWords[] =>
  texts.flatMap((text) => personWordsIn(text)).filter((one) => !isRefused(one));

/**
 * Lets words about a person that condemn, foretell or name a special category pass only with the reviewer's written reason.
 * @throws ReeveError invalid_input
 */
export function requireReasonForWords(texts: readonly string[], reason: string): void {
  const found = wordsToPass(texts);
  if (found.length > 0 && reason.trim().length < 3)
    throw new ReeveError(
      'invalid_input',
      `Some words about persons pass only with your reason in the note: ${quoted(found)}. Nothing was recorded.`,
      { fields: ['note'] },
    );
}
