import { isRefused, personWordsIn, vagueWordsIn, type PersonWords, type ProductType } from '@reeve/domain';
import { blockNumbers, sectionsOf, type Block } from './blocks.ts';

/** Something an author should look at before handing in. */
export type Check =
  | { readonly is: 'vague'; readonly blockId: string; readonly number: string; readonly word: string }
  | { readonly is: 'person'; readonly blockId: string; readonly number: string; readonly found: PersonWords }
  | { readonly is: 'empty'; readonly section: string; readonly number: number }
  | { readonly is: 'stale'; readonly blockId: string; readonly number: string; readonly citeId: string };

/**
 * The checks of a draft, in reading order: words without a place on the scale, words about persons that are refused or pass only
 * with the reviewer's reason, questions without an answer, citations of something that has changed or was withdrawn.
 *
 * @param staleIds ids of cited objects that no longer hold as they were cited
 */
export function checksOf(type: ProductType, blocks: readonly Block[], staleIds: ReadonlySet<string>): readonly Check[] {
  const sections = sectionsOf(type, blocks);
  const numbers = blockNumbers(sections);
  return sections.flatMap(({ code, number, blocks: own }): readonly Check[] => {
    const isEmpty = own.every(({ text, cites }) => text.trim() === '' && cites.length === 0);
    if (isEmpty) return [{ is: 'empty', section: code, number }];
    return own.flatMap(({ id, text, cites }): readonly Check[] => {
      const place = { blockId: id, number: numbers.get(id) ?? '' };
      return [
        ...vagueWordsIn(text).map((word) => ({ is: 'vague' as const, ...place, word })),
        ...personWordsIn(text).map((found) => ({ is: 'person' as const, ...place, found })),
        ...cites
          .filter((cite) => staleIds.has(cite.id))
          .map((cite) => ({ is: 'stale' as const, ...place, citeId: cite.id })),
      ];
    });
  });
}

/**
 * Checks that keep a draft from being handed in. A vague word is pointed out only: it may stand in a quotation. Of words about
 * persons a number or a rank holds it back; the others are for the reviewer.
 */
export function holdsBack(check: Check): boolean {
  return check.is === 'person' ? isRefused(check.found) : check.is !== 'vague';
}
