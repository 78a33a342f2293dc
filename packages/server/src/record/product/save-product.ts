import { saveProduct } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadRecord, replaceCites, updateRecord } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { keptCites } from '../kept-cites.ts';
import { stepRefusal } from '../refusal.ts';
import { checkSchemes, citesOfBlocks, productBody } from './product-body.ts';
import { highestGradedIn } from './product-structure.ts';
import { refuseOtherNomination } from './subject-profile.ts';

/**
 * Saves the blocks of a product in drafting, for its authors.
 *
 * @throws ReeveError stale_version; state_forbids — it is not in drafting; not_permitted — for others; invalid_input —
 * as `checkSchemes` and `refuseOtherNomination`
 */
export const saveProductHandler = handle(saveProduct, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const row = await loadRecord(tx, 'product', call.params.id);
    const body = productBody(row);
    if (row.version !== input.version)
      throw new ReeveError(
        'stale_version',
        'Another person changed this in the meantime. Your text is still in your window; look at the present state first.',
        { version: row.version },
      );
    if (row.state !== 'drafting') throw stepRefusal('no_such_step');
    if (!body.authorIds.includes(tx.person.accountId)) throw stepRefusal('not_author');
    const fromBlocks = citesOfBlocks(input.blocks);
    await checkSchemes(tx, body.scheme, fromBlocks);
    const own = new Set(citesOfBlocks(body.blocks).map((end) => end.id));
    const kept = await keptCites(tx, row, own);
    refuseOtherNomination(body, [...kept, ...fromBlocks]);
    const labelId = await replaceCites(tx, 'product', row, [...kept, ...fromBlocks]);
    const version = await updateRecord(tx, 'product', row, {
      title: input.title,
      body: {
        ...body,
        blocks: input.blocks,
        gaps: input.gaps,
        method: input.method ?? body.method,
        limitations: input.limitations,
      },
      labelId,
      ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }),
    });
    tx.audit({ action: 'alter', objectKind: 'product', objectIds: [row.id] });
    const highestGraded = await highestGradedIn(tx, input.blocks);
    return { version, savedAt: tx.recordedAt().toISOString(), highestGraded: [...highestGraded] };
  }),
);
