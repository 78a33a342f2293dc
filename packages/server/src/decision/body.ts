import type { decision } from '@reeve/contract';
import type { StoredRecord } from '@reeve/store';
import type { z } from 'zod';

export type DecisionBody = z.output<typeof decision.create.input>['body'];

/** The body of a decision; one taken before a field existed has its preset. */
export function decisionBody(row: Pick<StoredRecord, 'body'>): DecisionBody {
  const body = row.body as DecisionBody; // written only through its contract
  return { ...body, deconflictedBy: body.deconflictedBy ?? '', dissent: body.dissent ?? [] };
}

/** The option that an adopted decision chose; undefined if it had none, or was not adopted. */
export function chosenOption(row: Pick<StoredRecord, 'body' | 'state'>): DecisionBody['options'][number] | undefined {
  const { options, chosen } = decisionBody(row);
  return row.state === 'adopted' ? options.find(({ code }) => code === chosen) : undefined;
}
