import { saveAssessedUnits } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { stepRefusal } from '../record/refusal.ts';
import { assessmentBody, changeBody, checkAssessors, checkUnits, isLead, openAssessment } from './body.ts';

export const saveAssessedUnitsHandler = handle(saveAssessedUnits, (call) =>
  call.write(async (tx) => {
    const { version, title, assessorIds, units } = call.input;
    const row = await openAssessment(tx, call.params.id, ['scoring']);
    if (!isLead(tx, row)) throw stepRefusal('not_author');
    if (row.version !== version)
      throw new ReeveError(
        'stale_version',
        'Someone changed this in the meantime. Your text is still in your window; look at the present state first.',
        { version: row.version },
      );
    if (assessmentBody(row).handedIn.length > 0)
      throw new ReeveError(
        'state_forbids',
        'A sheet was handed in, so the units stay as they are. Nothing was saved.',
        { because: 'handed_in' },
      );
    await checkAssessors(tx, assessorIds);
    await checkUnits(tx, title, units);
    return { version: await changeBody(tx, row, { assessorIds, units }, { title }) };
  }),
);
