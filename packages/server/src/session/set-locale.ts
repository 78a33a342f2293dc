import { setLocale } from '@reeve/contract';
import { setAccountLocale } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { renewed } from './renewed.ts';
import { sessionReply } from './reply.ts';

export const setLocaleHandler = handle(setLocale, async ({ input, deps, signedIn, request }) => {
  await setAccountLocale(deps.store, signedIn.account, input.locale);
  return sessionReply(deps, await renewed(deps, signedIn.session.token_hash), request.id);
});
