import { openComplaintRecord, openSampledRecord, type OpenedRecord } from '@reeve/contract';
import { formatGrade, parseGradeCodes, ReeveError, type SubjectCategory } from '@reeve/domain';
import { complaintRecord, sampledEvent, sampledRecord, type ActorTx, type SampledRecord } from '@reeve/store';
import { requireFunction } from '../log/reader.ts';
import { recordOfEvent } from '../log/sample.ts';
import { markingOf } from '../marking.ts';
import { handle, type Call, type Handler } from '../call/operation.ts';
import { maskedReply } from '../call/masked-reply.ts';

const ROLE = 'Only data protection and audit open the record of a sample or a complaint.';

/** One sentence, whatever the reason: a closed record is indistinguishable from a missing one. */
const nothing = (): ReeveError =>
  new ReeveError(
    'not_found',
    'There is no record here that you may open. It may have been erased or restricted, or be closed to oversight.',
  );

/** Returns the record of one sampled access; a record that the reader chose is never opened here. */
const openSampledHandler = handle(openSampledRecord, async (call) => {
  const { deps, person, signedIn, params, input } = call;
  requireFunction(signedIn, 'open_samples', ROLE);
  const leaf = await sampledEvent(deps.store, person.agencyId, { sampleId: params.id, seq: input.seq });
  if (leaf?.actorId === person.accountId)
    throw new ReeveError('same_person', 'Another person looks at your own consultations. Nothing was opened.');
  const of = leaf && recordOfEvent(leaf);
  return call.read(async (tx) => shown(call, tx, of && (await sampledRecord(tx, of)), 'sample'));
});

/** Returns the report of a complaint, while its hold is in force. */
const openComplaintHandler = handle(openComplaintRecord, async (call) => {
  requireFunction(call.signedIn, 'open_samples', ROLE);
  return call.read(async (tx) => shown(call, tx, await complaintRecord(tx, call.input.reference), 'complaint'));
});

async function shown(
  call: Call<typeof openSampledRecord> | Call<typeof openComplaintRecord>,
  tx: ActorTx,
  record: SampledRecord | undefined,
  because: 'sample' | 'complaint',
): Promise<OpenedRecord> {
  if (!record) throw nothing();
  const { kind, id, reference, title, sections, persons, grades } = record;
  call.consulted({
    action: 'view',
    objectKind: kind,
    objectIds: [id],
    subjectIds: persons.map((one) => one.id),
    justification: call.input.reason,
    fieldsShown: ['text'],
    because,
  });
  const reply: OpenedRecord = {
    kind,
    id,
    reference,
    title,
    sections: [...sections],
    persons: persons.map((one) => one.category as SubjectCategory), // held by a constraint
    grades: grades.flatMap(({ scheme, source, info }) => {
      const codes = parseGradeCodes(scheme, source, info);
      return codes ? [formatGrade(codes)] : [];
    }),
    marking: markingOf(record.label),
  };
  // Whatever other post the reader holds: what is opened here is read as oversight.
  return (await maskedReply(tx, reply)) as OpenedRecord; // the same shape, other texts
}

export const sampledRecordHandlers: readonly Handler[] = [openSampledHandler, openComplaintHandler];
