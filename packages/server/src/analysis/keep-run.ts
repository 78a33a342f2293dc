import { LANGUAGES, mayPerform, ReeveError, type LabelParts } from '@reeve/domain';
import { insertRecord, type ActorTx } from '@reeve/store';
import type { FindingBody, RunBody } from './run-body.ts';
import { printTitle, printSentenceUnder } from './sentence-parts.ts';

/** Longest stored title. */
const LONGEST_TITLE = 300;

/** Refuses a person whose role runs no analyses. @throws ReeveError not_permitted */
export function mayAnalyse(tx: ActorTx): void {
  if (mayPerform(tx.actor.roles, 'analyse')) return;
  throw new ReeveError('not_permitted', 'Your role does not run analyses. Nothing was run.');
}

/** Stores a run and its finding: both cite, in the end, the files of the crimes. @param marking of its other inputs */
export async function keepRun(tx: ActorTx, body: RunBody, marking?: LabelParts) {
  // The stored titles feed search and order; the text for a reader is written in their language from its parts.
  const made = await insertRecord(tx, 'analysis_run', {
    title: printTitle(body.said).slice(0, LONGEST_TITLE),
    state: 'done',
    body,
    cites: body.batchIds.map((id) => ({ kind: 'import_batch' as const, id })),
    marking,
    ownerId: tx.person.accountId,
    dueOn: undefined,
    alsoFoundBy: LANGUAGES.map((language) => printTitle(body.said, language)),
  });
  const found = await insertRecord(tx, 'finding', {
    title: printSentenceUnder(tx.partsOf(made.labelId), body.said).slice(0, LONGEST_TITLE),
    state: 'found',
    body: { said: body.said, runId: made.id, runReference: made.reference } satisfies FindingBody,
    cites: [{ kind: 'analysis_run', id: made.id }],
    marking: undefined,
    ownerId: tx.person.accountId,
    dueOn: undefined,
    alsoFoundBy: LANGUAGES.flatMap((language) => [
      printTitle(body.said, language),
      printSentenceUnder(tx.partsOf(made.labelId), body.said, language),
    ]),
  });
  tx.audit({ action: 'create', objectKind: 'analysis_run', objectIds: [made.id, found.id] });
  return { id: made.id, reference: made.reference, findingId: found.id, findingReference: found.reference };
}
