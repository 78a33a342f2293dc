import { judgement, product } from '@reeve/contract';
import { ReeveError, type ProbabilityScheme, type ThreadEnd } from '@reeve/domain';
import { loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';

/** The body of a judgement, in the contract’s shape. */
export type JudgementBody = z.output<typeof judgement.create.input>['body'];

/** The body of a product, in the contract’s shape. */
export type ProductBody = z.output<typeof product.create.input>['body'];

/** Returns the body of a stored product: written only by operations on products, from the contract’s shape. */
export const productBody = (row: StoredRecord): ProductBody => row.body as ProductBody;

/** A product rests on the citations of its blocks. */
export const citesOfBlocks = (blocks: ProductBody['blocks']): readonly ThreadEnd[] =>
  blocks.flatMap((block) => block.cites);

/** Refuses a product that cites a judgement in terms of another scheme. @throws ReeveError invalid_input */
export async function checkSchemes(tx: ActorTx, scheme: ProbabilityScheme, cites: readonly ThreadEnd[]): Promise<void> {
  for (const end of cites.filter((one) => one.kind === 'judgement')) {
    const cited = (await loadRecord(tx, 'judgement', end.id)).body as JudgementBody; // written only by operations on judgements
    if (cited.scheme !== scheme)
      throw new ReeveError(
        'invalid_input',
        'A product holds terms of one scheme only; a judgement it cites is stated in another. Nothing was saved.',
        { fields: ['cites'] },
      );
  }
}
