import {
  LANGUAGES,
  termFinder,
  type Language,
  type LinkedConcept,
  type TermFinder,
  type TermRange,
} from '@reeve/domain';

/** Words of a text that name concepts, and the language in which they do. */
export interface NamedIn {
  readonly language: Language;
  /** The first use of each name, in the order of the text. */
  readonly uses: readonly TermRange[];
}

/**
 * Finds names of concepts in texts without a stated language, such as requirements and products: in the language with the most names found,
 * and of several such the reader's. It knows names and guesses no language beyond that.
 *
 * @param namesIn the concepts of the bank with their names in a language
 */
export function namesFinder(
  namesIn: (language: Language) => readonly LinkedConcept[],
  reader: Language,
): (text: string) => NamedIn {
  const finders = new Map<Language, TermFinder>();
  const finderOf = (language: Language): TermFinder => {
    const find = finders.get(language) ?? termFinder(namesIn(language), language);
    finders.set(language, find);
    return find;
  };
  return (text) => {
    let best: NamedIn = { language: reader, uses: finderOf(reader)(text) };
    for (const language of LANGUAGES) {
      const uses = language === reader ? best.uses : finderOf(language)(text);
      if (uses.length > best.uses.length) best = { language, uses };
    }
    const named = new Set<string>();
    return {
      language: best.language,
      uses: best.uses.filter(({ conceptIds }) => {
        const name = conceptIds.join(' ');
        const isFirst = !named.has(name);
        named.add(name);
        return isFirst;
      }),
    };
  };
}
