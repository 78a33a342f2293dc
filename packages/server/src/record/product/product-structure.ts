import type { product } from '@reeve/contract';
import { isHighestInfo, parseGradeCodes, ReeveError, structureFaults, type StructureFault } from '@reeve/domain';
import { PRINT_WORDS } from '@reeve/formats';
import { currentGrades, type ActorTx } from '@reeve/store';
import type { z } from 'zod';

type ProductBody = z.output<typeof product.create.input>['body'];

/** Returns the cited reports of these blocks whose grade of record has the highest information code of its scheme, if readable. */
export async function highestGradedIn(tx: ActorTx, blocks: ProductBody['blocks']): Promise<readonly string[]> {
  const cites = blocks.flatMap((block) => block.cites).filter(({ kind }) => kind === 'report');
  const grades = await currentGrades(tx, [...new Set(cites.map(({ id }) => id))]);
  return [...grades].flatMap(([id, { kind, scheme, source, info }]) => {
    const codes = parseGradeCodes(scheme, source, info);
    return kind === 'record' && codes && isHighestInfo(codes) ? [id] : [];
  });
}

/**
 * Refuses a product whose structure is not fit for review; the first fault is named by its section, all of them by their codes.
 *
 * @param dueOn the day of its next update
 * @throws ReeveError state_forbids
 */
export async function refuseStructure(tx: ActorTx, { type, blocks }: ProductBody, dueOn: string | null): Promise<void> {
  const updateOn = dueOn !== null && dueOn >= tx.today ? dueOn : undefined;
  const faults = structureFaults(type, blocks, new Set(await highestGradedIn(tx, blocks)), updateOn);
  const [first] = faults;
  if (!first) return;
  throw new ReeveError('state_forbids', `${sentenceFor(first)} Nothing was changed.`, {
    because: 'structure',
    faults: faults.map(({ is, number }) => `${is} ${number}`),
  });
}

function sentenceFor(fault: StructureFault): string {
  const title = PRINT_WORDS.en[`section.${fault.section}`] ?? fault.section;
  switch (fault.is) {
    case 'empty':
      return `Section ${fault.number}, “${title}”, is empty: answer it, or state why it is not applicable.`;
    case 'must_answer':
      return `Section ${fault.number}, “${title}”, must be answered: “not applicable” is no answer here.`;
    case 'no_hazard':
      return `Section ${fault.number}, “${title}”, has no hazard with its levels: enter at least one.`;
    case 'no_update_day':
      return `Section ${fault.number}, “${title}”, needs the day of the next update, today or later.`;
    case 'uncited':
      return `Block ${fault.number} of “${title}” cites nothing: cite what it rests on.`;
    case 'gone_mark':
      return `Block ${fault.number} of “${title}” has a mark whose citation is gone: cite it again, or remove the mark.`;
    case 'uncited_sentence':
      return `A sentence of block ${fault.number} of “${title}” has no citation: “${shortened(fault.words)}”. Place one after it.`;
    case 'over_graded':
      return `Block ${fault.number} of “${title}” says “${fault.words}”, but no report it cites has the highest information grade: cite one, or claim less.`;
  }
}

/** Characters of a sentence that are enough to find it. */
const SHOWN = 80;
const shortened = (sentence: string): string =>
  sentence.length > SHOWN ? `${sentence.slice(0, SHOWN).trimEnd()}…` : sentence;
