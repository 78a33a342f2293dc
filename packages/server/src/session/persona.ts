import { listPersonas, signInAsPersona } from '@reeve/contract';
import { ReeveError, type Language } from '@reeve/domain';
import { PERSONA_HINTS } from '@reeve/scenario';
import { accountByLogin, demoPersonas } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { openSession } from './open.ts';

/** What to try as a persona, in a language of the scenario; as stored otherwise. */
function hintIn(language: Language, { login, hint }: { readonly login: string; readonly hint: string }): string {
  return language === 'en' ? hint : (PERSONA_HINTS[login]?.[language] ?? hint);
}

export const listPersonasHandler = handle(listPersonas, async ({ query, deps }) => {
  const { demo, personas } = await demoPersonas(deps.store);
  return { demo, personas: personas.map((persona) => ({ ...persona, hint: hintIn(query.language, persona) })) };
});

export const signInAsPersonaHandler = handle(signInAsPersona, async ({ input, deps, http, request }) => {
  const { demo, personas } = await demoPersonas(deps.store);
  const known = demo && personas.some((persona) => persona.login === input.login);
  const account = known ? await accountByLogin(deps.store, input.login) : undefined;
  if (!account) throw new ReeveError('not_found', 'There is no such demo persona here.');
  return openSession(deps, account, input.kind, http, request.id);
});
