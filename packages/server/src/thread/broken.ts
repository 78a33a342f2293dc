import { listBrokenThreads } from '@reeve/contract';
import { mayPerform, ReeveError, THREAD_BREAKS } from '@reeve/domain';
import { brokenThreads, staffNames } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';

/** Most threads listed of each kind of break; an account with more begins with these. */
const EACH = 200;

/** Computed at each request, so never outdated. */
export const listBrokenThreadsHandler = handle(listBrokenThreads, (call) =>
  call.read(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'check_threads'))
      throw new ReeveError('not_permitted', 'Your role does not look after broken threads.');
    const found = await brokenThreads(tx, EACH);
    const shown = THREAD_BREAKS.flatMap((broken) => found.filter((one) => one.broken === broken).slice(0, EACH));
    const names = await staffNames(
      tx,
      shown.map(({ row }) => row.owner_id).filter((id) => id !== null),
    );
    call.consulted({
      action: 'search',
      objectKind: 'thread',
      objectIds: shown.map(({ row }) => row.id),
      resultCount: shown.length,
    });
    return {
      items: shown.map(({ broken, kind, row }) => ({
        broken,
        kind,
        id: row.id,
        reference: row.reference,
        title: row.title,
        state: row.state,
        owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
        at: row.created_at.toISOString(),
        marking: markingOf(tx.partsOf(row.label_id)),
      })),
      cut: shown.length < found.length,
    };
  }),
);
