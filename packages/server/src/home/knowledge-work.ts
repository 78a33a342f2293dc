import { readKnowledgeWork } from '@reeve/contract';
import { newestContradictions, unstatedReports } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireMaker } from '../identity/known-identity.ts';
import { referencesOfEntities } from '../identity/shown-identity.ts';
import { waitingPairs } from '../identity/waiting-pairs.ts';

/** Statements that are read for a home page: the desk and the pages of entities read all. */
const NEWEST = 5_000;
const MOST_ENTITIES = 8;
const MOST_REPORTS = 5;
/** Older reports are found in the list of reports. */
const NEW_MS = 14 * 86_400_000;

/** Counted at each reading from what the reader may see, and stored nowhere. */
export const readKnowledgeWorkHandler = handle(readKnowledgeWork, (call) =>
  call.read(async (tx) => {
    requireMaker(tx);
    const [{ pairs, conflicts, joined, partial }, reports] = await Promise.all([
      waitingPairs(tx, { newest: NEWEST }),
      unstatedReports(tx, new Date(tx.now().getTime() - NEW_MS), MOST_REPORTS + 1),
    ]);
    const found = await newestContradictions(tx, joined.leadOf, NEWEST);
    const entities = [...(await referencesOfEntities(tx, found.aboutIds)).values()].toSorted((one, other) =>
      one.reference < other.reference ? -1 : 1,
    );
    const shown = entities.slice(0, MOST_ENTITIES);
    const unstated = reports.slice(0, MOST_REPORTS).map((report) => ({ kind: 'report' as const, ...report }));
    call.consulted({
      action: 'view',
      objectKind: 'worklist',
      objectIds: [...shown, ...unstated].map(({ id }) => id),
      resultCount: pairs.length + found.open + unstated.length,
    });
    return {
      reports: { unstated, more: reports.length > unstated.length },
      pairs: { waiting: pairs.length, conflicts: conflicts.length },
      contradictions: { open: found.open, entities: shown, more: entities.length > shown.length },
      partial: partial || found.partial,
    };
  }),
);
