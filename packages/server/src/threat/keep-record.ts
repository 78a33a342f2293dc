import { keepThreatRecord } from '@reeve/contract';
import { parseGradeCodes, ReeveError } from '@reeve/domain';
import { insertThreatRecord, threatRecords } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { answeredThreat, requireAllowed } from './answer.ts';

export const keepThreatRecordHandler = handle(keepThreatRecord, (call) =>
  call.write(async (tx) => {
    const threat = await answeredThreat(tx, call.params.id);
    if (threat.closed_at !== null) requireAllowed({ allowed: false, because: 'closed' });
    const { saidOrDone, options, grade } = call.input;
    const codes = grade === null ? undefined : parseGradeCodes(grade.scheme, grade.source, grade.info);
    if (grade !== null && !codes)
      throw new ReeveError('invalid_input', 'This grade is not one of its scheme. Nothing was saved.', {
        fields: ['grade'],
      });
    await insertThreatRecord(tx, threat, { saidOrDone, options, grade: codes });
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { versions: (await threatRecords(tx, threat.id)).length };
  }),
);
