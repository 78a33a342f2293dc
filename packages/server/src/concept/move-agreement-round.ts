import { moveAgreementRound } from '@reeve/contract';
import { nextMoment, ReeveError } from '@reeve/domain';
import { updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { roundOf } from './agreement-round.ts';
import { conceptAt, conceptBody, requireKeeper } from './body.ts';

export const moveAgreementRoundHandler = handle(moveAgreementRound, (call) =>
  call.write(async (tx) => {
    const row = await conceptAt(tx, call.params.id, call.input.version);
    requireKeeper(tx);
    const body = conceptBody(row);
    const round = roundOf(body.rounds, call.params.roundId);
    const moment = nextMoment(round.moment);
    if (moment === undefined) throw new ReeveError('state_forbids', 'This round is closed. Nothing was changed.');
    const rounds = body.rounds.map((one) => (one.id === round.id ? { ...one, moment } : one));
    const version = await updateRecord(tx, 'concept', row, { body: { ...body, rounds } });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id], because: moment });
    return { moment, version };
  }),
);
