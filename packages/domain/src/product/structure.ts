import type { LocalDate } from '../calendar.ts';
import { certainWordsIn } from '../person/certain-words.ts';
import { SCHEME_CODES, type GradeCodes } from '../report/grading.ts';
import { goneMarks, hasMarks, unplacedSentences, withoutMarks } from './cite-mark.ts';
import type { Hazard } from './hazard.ts';
import { PRODUCT_RULES, UNCITED_SECTIONS, type ProductType } from './product-type.ts';

/** A block as far as its structure is read. */
export interface StructureBlock {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly cites: readonly { readonly kind: string; readonly id: string }[];
  /** Why the question of its section does not apply. */
  readonly notApplicable?: string | undefined;
  readonly hazards?: readonly Hazard[] | undefined;
  /** Each of its sentences is cited, not only the block. */
  readonly bySentence?: boolean | undefined;
}

/** A structural fault that keeps a product from review. `number` is `2` for a section, `2.1` for a block. */
export type StructureFault =
  | {
      readonly is: 'empty' | 'must_answer' | 'no_hazard' | 'no_update_day';
      readonly section: string;
      readonly number: string;
    }
  | {
      readonly is: 'uncited' | 'gone_mark';
      readonly section: string;
      readonly number: string;
      readonly blockId: string;
    }
  | {
      /** The words at fault: those that claim too much, or the sentence without a citation. */
      readonly is: 'over_graded' | 'uncited_sentence';
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
 * applicable, because …", or with it where the type must answer; a table of hazards without a hazard; a next update without a day to come; a block that states
 * facts or judgements without a citation; a sentence of one without a mark, where the block is cited by sentence; a mark whose
 * citation is gone; and a block that claims confirmation although no report it cites has the highest information grade of its
 * scheme.
 *
 * A block is cited by sentence if it was begun so, or once it has a mark. Blocks written before have neither and stay valid.
 *
 * @param highestGraded ids of reports whose grade of record has the highest information code of its scheme
 * @param updateOn day of the next update, if it is today or later
 * @example structureFaults('briefing', [{ id: 'a', section: 'asks', text: 'None.', cites: [] }], new Set()) // => [{ is: 'empty', section: 'items', number: '1' }]
 */
export function structureFaults(
  type: ProductType,
  blocks: readonly StructureBlock[],
  highestGraded: ReadonlySet<string>,
  updateOn?: LocalDate,
): readonly StructureFault[] {
  const { outline, updateIn } = PRODUCT_RULES[type];
  const further = [...new Set(blocks.map(({ section }) => section))].filter((code) => !outline.includes(code));
  return [...outline, ...further].flatMap((section, index): readonly StructureFault[] => {
    const own = blocks.filter((block) => block.section === section);
    const gap = gapOf(type, section, own);
    if (gap) return [{ is: gap, section, number: `${index + 1}` }];
    const faults = own.flatMap((block, nth) =>
      blockFaults(block, { section, number: `${index + 1}.${nth + 1}`, blockId: block.id }, highestGraded),
    );
    const lacksDay = section === updateIn && updateOn === undefined;
    return lacksDay ? [{ is: 'no_update_day', section, number: `${index + 1}` }, ...faults] : faults;
  });
}

/** What a section as a whole lacks. */
function gapOf(
  type: ProductType,
  section: string,
  own: readonly StructureBlock[],
): 'empty' | 'must_answer' | 'no_hazard' | undefined {
  const { mustAnswer = [], hazardsIn } = PRODUCT_RULES[type];
  if (own.some((block) => states(block) || block.cites.length > 0))
    return section === hazardsIn && !own.some(({ hazards = [] }) => hazards.length > 0) ? 'no_hazard' : undefined;
  const isExcused = own.some(
    ({ notApplicable = '' }) => hasWords(notApplicable) && notApplicable.trim().length >= SHORTEST_REASON,
  );
  if (!isExcused) return 'empty';
  return mustAnswer.includes(section) ? 'must_answer' : undefined;
}

/** True if a block states something: in its text, or as hazards. */
const states = ({ text, hazards = [] }: StructureBlock): boolean => hasWords(text) || hazards.length > 0;

function blockFaults(
  block: StructureBlock,
  place: { readonly section: string; readonly number: string; readonly blockId: string },
  highestGraded: ReadonlySet<string>,
): readonly StructureFault[] {
  const isUncited = states(block) && block.cites.length === 0 && !UNCITED_SECTIONS.includes(place.section);
  const bySentence =
    block.cites.length > 0 &&
    !UNCITED_SECTIONS.includes(place.section) &&
    (block.bySentence === true || hasMarks(block.text));
  const isCarried = block.cites.some(({ kind, id }) => kind === 'report' && highestGraded.has(id));
  return [
    ...(isUncited ? [{ is: 'uncited' as const, ...place }] : []),
    ...(goneMarks(block) > 0 ? [{ is: 'gone_mark' as const, ...place }] : []),
    ...(bySentence
      ? unplacedSentences(block).map((words) => ({ is: 'uncited_sentence' as const, ...place, words }))
      : []),
    ...(isCarried
      ? []
      : [...new Set(certainWordsIn(withoutMarks(block.text)))].map((words) => ({
          is: 'over_graded' as const,
          ...place,
          words,
        }))),
  ];
}
