import { signInAsPersona } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { accountByLogin, demoPersonas } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { openSession } from './open.ts';

export const signInAsPersonaHandler = handle(signInAsPersona, async ({ input, deps, http, request }) => {
  const { demo, personas } = await demoPersonas(deps.store);
  const known = demo && personas.some((persona) => persona.login === input.login);
  const account = known ? await accountByLogin(deps.store, input.login) : undefined;
  if (!account) throw new ReeveError('not_found', 'There is no such demo persona here.');
  return openSession(deps, account, input.kind, http, request.id);
});
