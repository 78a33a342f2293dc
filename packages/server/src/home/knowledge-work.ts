import { readKnowledgeWork } from '@reeve/contract';
import { newestContradictions } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireMaker } from '../identity/known-identity.ts';
import { referencesOfEntities } from '../identity/shown-identity.ts';
import { waitingPairs } from '../identity/waiting-pairs.ts';

/** Statements that are read for a home page: the desk and the pages of entities read all. */
const NEWEST = 5_000;
const MOST_ENTITIES = 8;

/** Counted at each reading from what the reader may see, and stored nowhere. */
export const readKnowledgeWorkHandler = handle(readKnowledgeWork, (call) =>
  call.read(async (tx) => {
    requireMaker(tx);
    const { pairs, conflicts, joined, partial } = await waitingPairs(tx, { newest: NEWEST });
    const found = await newestContradictions(tx, joined.leadOf, NEWEST);
    const entities = [...(await referencesOfEntities(tx, found.aboutIds)).values()].toSorted((one, other) =>
      one.reference < other.reference ? -1 : 1,
    );
    const shown = entities.slice(0, MOST_ENTITIES);
    call.consulted({
      action: 'view',
      objectKind: 'worklist',
      objectIds: shown.map(({ id }) => id),
      resultCount: pairs.length + found.open,
    });
    return {
      pairs: { waiting: pairs.length, conflicts: conflicts.length },
      contradictions: { open: found.open, entities: shown, more: entities.length > shown.length },
      partial: partial || found.partial,
    };
  }),
);
