import type { openComplaintRecord, OpenedRecord, openSampledRecord } from '@reeve/contract';
import { formatGrade, parseGradeCodes, ReeveError, type SubjectCategory } from '@reeve/domain';
import type { ActorTx, SampledRecord } from '@reeve/store';
import { markingOf } from '../marking.ts';
import type { Call } from '../call/operation.ts';
import { maskedReply } from '../call/masked-reply.ts';

/** The refusal of every other role. */
export const WHO_OPENS = 'Only data protection and audit open the record of a sample or a complaint.';

/** One sentence, whatever the reason: a closed record is indistinguishable from a missing one. */
const nothing = (): ReeveError =>
  new ReeveError(
    'not_found',
    'There is no record here that you may open. It may have been erased or restricted, or be closed to oversight.',
  );

/** Returns a record to its reader in oversight, masked, and logs the reading. @throws ReeveError not_found */
export async function openedRecord(
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
