import type { Operation } from '@reeve/contract';
import type { Role } from '@reeve/domain';
import type { ActorTx, SignedIn } from '@reeve/store';
import { maskExpired, tellsOfDecisions } from './mask-expired.ts';
import { answersMasked, maskedReply } from './masked-reply.ts';

/** Masks names of persons in an answer. */
export type Masking = (tx: ActorTx, reply: unknown) => Promise<unknown>;
export const maskEveryName: Masking = (tx, reply) => maskedReply(tx, reply);
export const maskNoName: Masking = (_, reply) => Promise.resolve(reply);

/** Returns which names of persons are masked in an answer to this reader. */
export function maskingOf(operation: Operation, signedIn: SignedIn | undefined): Masking {
  if (!signedIn) return maskNoName;
  if (answersMasked(operation, signedIn.account.roles as Role[])) return maskEveryName; // written only from ROLES
  return tellsOfDecisions(operation) ? maskExpired : maskNoName;
}
