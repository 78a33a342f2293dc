import { LANGUAGES, type Language } from '@reeve/domain';

interface Named {
  readonly terms: Readonly<Record<Language, { readonly preferred: string; readonly alternatives: readonly string[] }>>;
  readonly reference: string;
}

/** What a concept is called in a language, else in the first that has a term. */
export function termIn(terms: Named['terms'], language: Language): string {
  const named = [language, ...LANGUAGES].find((one) => terms[one].preferred !== '');
  return named === undefined ? '' : terms[named].preferred;
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** Concepts one of whose names in any language holds what is asked, without regard to case and accents; sorted by their term. */
export function findConcepts<C extends Named>(bank: readonly C[], asked: string, language: Language): readonly C[] {
  const wanted = plain(asked.trim());
  const namesOf = ({ reference, terms }: C): readonly string[] => [
    reference,
    ...LANGUAGES.flatMap((one) => [terms[one].preferred, ...terms[one].alternatives]),
  ];
  return bank
    .filter((one) => namesOf(one).some((name) => plain(name).includes(wanted)))
    .toSorted((a, b) => termIn(a.terms, language).localeCompare(termIn(b.terms, language), language));
}
