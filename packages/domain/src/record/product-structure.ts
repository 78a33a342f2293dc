import { certainWordsIn } from '../person/certain-words.ts';
import { SCHEME_CODES, type GradeCodes } from '../report/grading.ts';
import { PRODUCT_OUTLINE, type ProductType } from './product.ts';

/** A block as far as its structure is read. */
export interface StructureBlock {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly cites: readonly { readonly kind: string; readonly id: string }[];
  /** Why the question of its section does not apply. */
  readonly notApplicable?: string | undefined;
}

/**
 * Sections whose blocks state no facts or judgements about crime: the service's work, requests, offers and measures,
 * and the method of the text. They need no citation.
 */
export const UNCITED_SECTIONS: readonly string[] = [
  'previous_actions',
  'options',
  'requirements',
  'existing_responses',
  'success_measure',
  'aim_scope_method',
  'previous_priorities',
  'requirement',
  'asks',
  'what_was_done',
  'what_was_measured',
  'cautions',
  'lesson',
];

/** A structural fault that keeps a product from review. `number` is `2` for a section, `2.1` for a block. */
export type StructureFault =
  | { readonly is: 'empty'; readonly section: string; readonly number: string }
  | { readonly is: 'uncited'; readonly section: string; readonly number: string; readonly blockId: string }
  | {
      readonly is: 'over_graded';
      readonly section: string;
      readonly number: string;
      readonly blockId: string;
      readonly words: string;
    };

/** True if the information code is the highest of its scheme: known at first hand, or confirmed. */
export const isHighestInfo = ({ scheme, info }: GradeCodes): boolean => SCHEME_CODES[scheme].info[0] === info;

/** Letters or digits: a dash or a full stop is no answer. */
const hasWords = (text: string | undefined): boolean => /[\p{L}\p{N}]/u.test(text ?? '');

/** Fewest characters of a reason, as for every other reason. */
const SHORTEST_REASON = 3;

/**
 * Returns what keeps a product from review, in reading order: a section of its outline that is empty without "not
 * applicable, because …", a block that states facts or judgements without a citation, and a block that claims
 * confirmation although no report it cites has the highest information grade of its scheme.
 *
 * @param highestGraded ids of reports whose grade of record has the highest information code of its scheme
 * @example structureFaults('briefing', [{ id: 'a', section: 'asks', text: 'None.', cites: [] }], new Set()) // => [{ is: 'empty', section: 'items', number: '1' }]
 */
export function structureFaults(
  type: ProductType,
  blocks: readonly StructureBlock[],
  highestGraded: ReadonlySet<string>,
): readonly StructureFault[] {
  const outline = PRODUCT_OUTLINE[type];
  const further = [...new Set(blocks.map(({ section }) => section))].filter((code) => !outline.includes(code));
  return [...outline, ...further].flatMap((section, index): readonly StructureFault[] => {
    const own = blocks.filter((block) => block.section === section);
    const isAnswered = own.some(
      ({ text, cites, notApplicable }) =>
        hasWords(text) ||
        cites.length > 0 ||
        (hasWords(notApplicable) && (notApplicable ?? '').trim().length >= SHORTEST_REASON),
    );
    if (!isAnswered) return [{ is: 'empty', section, number: `${index + 1}` }];
    return own.flatMap((block, nth): readonly StructureFault[] => {
      const place = { section, number: `${index + 1}.${nth + 1}`, blockId: block.id };
      const isUncited = hasWords(block.text) && block.cites.length === 0 && !UNCITED_SECTIONS.includes(section);
      const isCarried = block.cites.some(({ kind, id }) => kind === 'report' && highestGraded.has(id));
      return [
        ...(isUncited ? [{ is: 'uncited' as const, ...place }] : []),
        ...(isCarried
          ? []
          : [...new Set(certainWordsIn(block.text))].map((words) => ({ is: 'over_graded' as const, ...place, words }))),
      ];
    });
  });
}
