import { isRefused, personWordsIn, ReeveError, type PersonWords } from '@reeve/domain';

const quoted = (found: readonly PersonWords[]): string => found.map(({ words }) => `“${words}”`).join(', ');

/**
 * Refuse a text that gives a person a number or a rank, whatever it is called (N2). The words are named, so that a text found by
 * mistake can be put differently.
 * @throws ReeveError invalid_input
 */
export function refusePersonNumbers(texts: readonly string[], field: string): void {
  const numbers = texts.flatMap(personWordsIn).filter(isRefused);
  if (numbers.length > 0)
    throw new ReeveError(
      'invalid_input',
      `Persons are not given numbers or ranks: ${quoted(numbers)}. Write it without them. Nothing was saved.`,
      { fields: [field] },
    );
}

/** What a person wrote in a new record: its title and every text of its body, ids and codes included. */
export function textsIn(title: string, body: unknown): readonly string[] {
  const within = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
  };
  return [title, ...within(body)];
}

/**
 * Let words about a person that condemn, foretell or name a special category pass only with the reviewer's written reason.
 * @throws ReeveError invalid_input
 */
export function requireReasonForWords(texts: readonly string[], reason: string): void {
  const found = texts.flatMap(personWordsIn).filter((one) => !isRefused(one));
  if (found.length > 0 && reason.trim().length < 3)
    throw new ReeveError(
      'invalid_input',
      `Some words about persons pass only with your reason in the note: ${quoted(found)}. Nothing was recorded.`,
      { fields: ['note'] },
    );
}
