import { readNomination } from '@reeve/contract';
import { historyOf, loadRecord } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { nominationActor, nominationBody, nominationRow } from './nomination-row.ts';

/** Shows a nomination with its call and history; reasons are for the nominee and those who lead the review. */
export const readNominationHandler = handle(readNomination, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'nomination', call.params.id);
    const body = nominationBody(row);
    const { mine, ...shown } = nominationRow(tx, row);
    const told = mine || nominationActor(tx, body).steers;
    call.consulted({ action: 'view', objectKind: 'nomination', objectIds: [row.id] });
    return {
      ...shown,
      mine,
      call: body.call,
      history: (await historyOf(tx, row.id)).map((line) => ({
        ...line,
        at: line.at.toISOString(),
        reason: told ? line.reason : '',
      })),
    };
  }),
);
