import type { personNomination } from '@reeve/contract';
import type { StoredRecord } from '@reeve/store';
import type { z } from 'zod';

export type NominationBody = z.output<typeof personNomination.create.input>['body'];

/** The body of a stored nomination: written only through its contract. */
export const bodyOf = (row: StoredRecord): NominationBody => row.body as NominationBody;

/** Texts of a nomination in the asker's own words. */
export function textsOf(body: NominationBody): readonly string[] {
  return body.ask === 'referral'
    ? [body.recipient, body.data, body.because]
    : [body.measure, ...Object.values(body.plan), body.authority?.reference ?? ''];
}
