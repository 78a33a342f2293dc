import { listPersonas } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import { PERSONA_HINTS } from '@reeve/scenario';
import { demoPersonas } from '@reeve/store';
import { handle } from '../call/operation.ts';

/** What to try as a persona, in a language of the scenario; as stored otherwise. */
function hintIn(language: Language, { login, hint }: { readonly login: string; readonly hint: string }): string {
  return language === 'en' ? hint : (PERSONA_HINTS[login]?.[language] ?? hint);
}

export const listPersonasHandler = handle(listPersonas, async ({ query, deps }) => {
  const { demo, personas } = await demoPersonas(deps.store);
  return { demo, personas: personas.map((persona) => ({ ...persona, hint: hintIn(query.language, persona) })) };
});
