import { openAgreementRound } from '@reeve/contract';
import { objectCard, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { conceptAt, conceptBody, requireKeeper } from './body.ts';

export const openAgreementRoundHandler = handle(openAgreementRound, (call) =>
  call.write(async (tx) => {
    const row = await conceptAt(tx, call.params.id, call.input.version);
    requireKeeper(tx);
    const body = conceptBody(row);
    const roundId = tx.uuid();
    const { name, workshopId } = call.input;
    if (workshopId !== undefined) await objectCard(tx, 'workshop', workshopId);
    const rounds = [...body.rounds, { id: roundId, name, workshopId, moment: 'before' as const }];
    const version = await updateRecord(tx, 'concept', row, { body: { ...body, rounds } });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id], because: 'agreement_round' });
    return { roundId, version };
  }),
);
