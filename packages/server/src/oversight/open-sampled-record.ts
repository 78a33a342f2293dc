import { openSampledRecord } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { sampledEvent, sampledRecord } from '@reeve/store';
import { requireFunction } from '../log/reader.ts';
import { recordOfEvent } from '../log/record-of-event.ts';
import { handle } from '../call/operation.ts';
import { WHO_OPENS, openedRecord } from './opened-record.ts';

/** Returns the record of one sampled access; a record that the reader chose is never opened here. */
export const openSampledRecordHandler = handle(openSampledRecord, async (call) => {
  const { deps, person, signedIn, params, input } = call;
  requireFunction(signedIn, 'open_samples', WHO_OPENS);
  const leaf = await sampledEvent(deps.store, person.agencyId, { sampleId: params.id, seq: input.seq });
  if (leaf?.actorId === person.accountId)
    throw new ReeveError('same_person', 'Another person looks at your own consultations. Nothing was opened.');
  const of = leaf && recordOfEvent(leaf);
  return call.read(async (tx) => openedRecord(call, tx, of && (await sampledRecord(tx, of)), 'sample'));
});
