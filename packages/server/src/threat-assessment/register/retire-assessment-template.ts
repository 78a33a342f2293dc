import { retireAssessmentTemplate } from '@reeve/contract';
import { retireScale } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { requireScaleKeeper } from './scale-keeper.ts';

/**
 * Retires a version of a template, for those who keep the register: no new assessment is begun on it.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — it is retired already
 */
export const retireAssessmentTemplateHandler = handle(retireAssessmentTemplate, (call) =>
  call.write(async (tx) => {
    requireScaleKeeper(tx);
    const retiredAt = await retireScale(tx, 'assessment_template', call.params.id, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'assessment_template', objectIds: [call.params.id] });
    return { retiredAt: retiredAt.toISOString() };
  }),
);
