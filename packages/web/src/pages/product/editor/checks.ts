import {
  isRefused,
  personWordsIn,
  structureFaults,
  vagueWordsIn,
  withoutMarks,
  type PersonWords,
  type ProductType,
  type StructureFault,
} from '@reeve/domain';
import { blockNumbers, sectionsOf, type Block } from '../blocks.ts';

/** Something an author should look at before handing in. */
export type Check =
  | { readonly is: 'vague'; readonly blockId: string; readonly number: string; readonly word: string }
  | { readonly is: 'person'; readonly blockId: string; readonly number: string; readonly found: PersonWords }
  | StructureFault
  | { readonly is: 'stale'; readonly blockId: string; readonly number: string; readonly citeId: string };

/**
 * Returns the checks of a draft, in reading order: structure that the server refuses, words without a place on the scale, words about
 * persons that are refused or pass only with the reviewer's reason, citations of objects that have changed or were withdrawn.
 *
 * @param staleIds ids of cited objects that have changed since they were cited
 * @param highestGraded ids of cited reports that carry "confirmed", from the server's last answer
 * @param updateOn day of the next update, if it is today or later
 */
export function checksOf(
  type: ProductType,
  blocks: readonly Block[],
  staleIds: ReadonlySet<string>,
  highestGraded: ReadonlySet<string>,
  updateOn?: string,
): readonly Check[] {
  const sections = sectionsOf(type, blocks);
  const numbers = blockNumbers(sections);
  const faults = structureFaults(type, blocks, highestGraded, updateOn);
  return sections.flatMap(({ code, blocks: own }): readonly Check[] => [
    ...faults.filter((fault) => fault.section === code && !('blockId' in fault)),
    ...own.flatMap(({ id, text: written, cites }): readonly Check[] => {
      const text = withoutMarks(written);
      const place = { blockId: id, number: numbers.get(id) ?? '' };
      return [
        ...faults.filter((fault) => 'blockId' in fault && fault.blockId === id),
        ...vagueWordsIn(text).map((word) => ({ is: 'vague' as const, ...place, word })),
        ...personWordsIn(text).map((found) => ({ is: 'person' as const, ...place, found })),
        ...cites
          .filter((cite) => staleIds.has(cite.id))
          .map((cite) => ({ is: 'stale' as const, ...place, citeId: cite.id })),
      ];
    }),
  ]);
}

/**
 * Returns the checks that block submission of a draft. A vague word is only pointed out: it can be in a quotation. Of words about persons,
 * a number or a rank blocks; the others are for the reviewer.
 */
export function holdsBack(check: Check): boolean {
  return check.is === 'person' ? isRefused(check.found) : check.is !== 'vague';
}
