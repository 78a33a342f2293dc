import { setTheme } from '@reeve/contract';
import { setAccountTheme } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { renewed } from './renewed.ts';
import { sessionReply } from './reply.ts';

export const setThemeHandler = handle(setTheme, async ({ input, deps, signedIn, request }) => {
  await setAccountTheme(deps.store, signedIn.account, input.theme);
  return sessionReply(deps, await renewed(deps, signedIn.session.token_hash), request.id);
});
