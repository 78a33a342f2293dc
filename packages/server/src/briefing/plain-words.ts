import { personWordsIn, ReeveError } from '@reeve/domain';

/**
 * Refuses words that judge a person, foretell what they do, name a special category or give them a number: what a shift
 * reads is a fact and an order.
 * @throws ReeveError invalid_input — the words are named, so that a false match can be rephrased
 */
export function refuseJudgement(texts: readonly string[], field: string): void {
  const found = texts.flatMap((text) => personWordsIn(text)).map(({ words }) => `“${words}”`);
  if (found.length > 0)
    throw new ReeveError(
      'invalid_input',
      `This judges a person: ${found.join(', ')}. Write what was seen or ordered. Nothing was saved.`,
      { fields: [field] },
    );
}
