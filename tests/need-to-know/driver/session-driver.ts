import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';

/** Drives of the reader's session and account. */
export const SESSION_DRIVERS: Readonly<Record<string, () => readonly Given<contract.Operation>[]>> = {
  changePassword: () => [{ input: { present: 'not this one', chosen: 'correct horse battery staple' } }],
  endOtherSessions: () => [{}],
  endSession: () => [{ params: { id: '00000000-0000-4000-8000-00000000dead' } }],
  listPersonas: () => [{}],
  listSessions: () => [{}],
  readSession: () => [{}],
  setExerciseClock: () => [{ input: { now: '2026-09-27T09:00:00+01:00' } }],
  setLocale: () => [{ input: { locale: 'fr' } }],
  setPurpose: () => [{ input: { purpose: 'P9', justification: 'tried by the harness', caseRef: null } }],
  setTheme: () => [{ input: { theme: 'dark' } }],
  signIn: () => [{ input: { login: 'nobody-here', password: 'wrong' } }],
  signInAsPersona: () => [{ input: { login: 'ivo', kind: 'cli' } }, { input: { login: 'nobody-here', kind: 'cli' } }],
  signOut: () => [],
};
