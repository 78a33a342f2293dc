import { assessForDefence } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { assessForDefence as storeAssessment, expectVersion, loadReport, stateOf } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refusal } from './refusal.ts';

export const assessForDefenceHandler = handle(assessForDefence, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const report = await loadReport(tx, call.params.id);
    expectVersion(report.row, input.version);
    if (!mayPerform(tx.actor.roles, 'assess_for_defence')) throw refusal('role');
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id], fieldsShown: ['mayAssistDefence'] });
    return {
      state: stateOf(report),
      version: await storeAssessment(tx, report, input.mayAssistDefence, input.reason),
    };
  }),
);
