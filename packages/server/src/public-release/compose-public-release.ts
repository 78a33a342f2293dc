import type { PrintedEntry } from '@reeve/analysis';
import { composePublicRelease } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import {
  insertPublicRelease,
  lockPublicReleases,
  publicReleases,
  type ActorTx,
  type StoredPublicRelease,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { onShortTask } from '../task-threads/task-threads.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { gatherRelease } from './gather.ts';
import { ACTS_SHAPE, crimeShape, tableOf, type StoredEntry } from './layout.ts';
import { listedResults } from './results.ts';

const releasedOf = (rows: readonly StoredPublicRelease[]): readonly StoredPublicRelease[] =>
  rows.filter(({ decided }) => decided?.decision === 'approved');

/** @throws ReeveError not_permitted */
function requireComposer(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'compose_release'))
    throw new ReeveError('not_permitted', 'Only the chief of police composes a release. Nothing was composed.');
}

/**
 * Composes a release: counts under the reader's rights, protects them on a thread against the released ones of the year,
 * and stores both; in between no connection is held, so what was released meanwhile is looked up again.
 *
 * @throws ReeveError not_permitted, invalid_input, conflict — another release of the year was approved meanwhile
 */
export const composePublicReleaseHandler = handle(composePublicRelease, async (call) => {
  const { input } = call;
  const { gathered, released } = await call.read(async (tx) => {
    requireComposer(tx);
    const earlier = releasedOf(await publicReleases(tx, input.year));
    return { gathered: await gatherRelease(tx, input, earlier), released: earlier };
  });
  const { layout, counts, hours, results } = gathered;
  const tables = [
    {
      shape: crimeShape(layout),
      counts: counts.crime,
      earlier: released.map((row) => tableOf('crime', row, released)),
    },
    { shape: ACTS_SHAPE, counts: counts.acts, earlier: released.map((row) => tableOf('acts', row, released)) },
  ];
  const [crime = [], acts = []] = await onShortTask(call, (thread) => thread.answer('protect-release', { tables }));
  const stored = (printed: readonly PrintedEntry[]): readonly StoredEntry[] =>
    printed.map((one) => (one.as === 'unchanged' ? { ...one, since: released[one.since]?.id ?? '' } : one));
  return call.write(async (tx) => {
    requireComposer(tx);
    await refuseNames(tx, [input.because], {
      what: 'A release',
      field: 'because',
      advice: 'Say why it is composed.',
      countsThings: true,
    });
    await lockPublicReleases(tx);
    const rows = await publicReleases(tx, input.year);
    const against = released.map(({ id }) => id);
    if (
      releasedOf(rows)
        .map(({ id }) => id)
        .join() !== against.join()
    )
      throw new ReeveError('conflict', 'Another release of the year was approved meanwhile. Nothing was composed.');
    const version = Math.max(0, ...rows.filter(({ month }) => month === input.month).map((row) => row.version)) + 1;
    const id = await insertPublicRelease(tx, {
      year: input.year,
      month: input.month,
      version,
      layout,
      counts,
      printed: {
        crime: stored(crime),
        acts: stored(acts),
        hours,
        results: listedResults(results, stored(acts), released),
      },
      against,
      because: input.because,
    });
    tx.audit({ action: 'create', objectKind: 'public_release', objectIds: [id] });
    return { id, version };
  });
});
