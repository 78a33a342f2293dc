import { readiness } from '@reeve/contract';
import { ANY_PURPOSE, mayPerform } from '@reeve/domain';
import { insertRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { functionRefusal } from '../record/refusal.ts';
import { READINESS_MARKING, type ReadinessBody } from './body.ts';

export const createReadinessHandler = handle(readiness.create, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'assess_readiness')) throw functionRefusal('assess_readiness');
    const { title, marking, ...subject } = call.input;
    const body: ReadinessBody = { ...subject, scores: {}, plan: [] };
    const chosen = chosenLabel(tx, marking);
    const made = await insertRecord(tx, 'readiness', {
      title,
      state: 'self',
      body,
      cites: [],
      marking: chosen ? { ...chosen, purposeGroup: ANY_PURPOSE } : READINESS_MARKING,
      ownerId: tx.person.accountId,
      dueOn: undefined,
    });
    tx.audit({ action: 'create', objectKind: 'readiness', objectIds: [made.id] });
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);
