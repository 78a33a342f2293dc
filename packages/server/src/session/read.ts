import { readSession } from '@reeve/contract';
import { handle } from '../call/operation.ts';
import { sessionReply } from './reply.ts';

export const readSessionHandler = handle(readSession, (call) =>
  sessionReply(call.deps, call.signedIn, call.request.id),
);
