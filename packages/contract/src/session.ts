import { FUNCTIONS, type FunctionName } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { choice, classification, id, idParams, instant, language, line, role } from './parts.ts';

/** How the screens look: `auto` follows the device. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const functionName = z.enum(Object.keys(FUNCTIONS) as [FunctionName, ...FunctionName[]]); // the keys of FUNCTIONS

/** Everything the screen shows about the user, their purpose and their access scope. */
export const session = z
  .object({
    account: z.object({
      id,
      name: z.string(),
      roles: z.array(role),
      unit: z.string(),
      agency: z.string(),
      locale: z.string(),
      theme: choice('Theme', THEMES),
    }),
    clearance: classification,
    groups: z.array(z.object({ code: z.string(), name: z.string() })),
    purposes: z.array(z.object({ code: z.string(), title: z.string() })),
    purpose: z
      .object({
        code: z.string(),
        title: z.string(),
        justification: z.string(),
        caseRef: z.string().nullable(),
        until: instant.describe('its end; then the purpose must be set again'),
      })
      .nullable(),
    purposeEnded: z.boolean().describe('a purpose was set and has expired'),
    password: z
      .enum(['none', 'one_time', 'own'])
      .describe('`one_time`: generated; every request except changing it is refused; `none`: a person of an exercise'),
    may: z.array(functionName).describe('functions this person may perform; access to a record is decided separately'),
    sees: z.array(z.string()).describe('object kinds that the post of this person sees'),
    csrf: z.string(),
    expiresAt: instant,
    demo: z.boolean(),
    clock: z.object({ now: instant, today: z.string(), timeZone: z.string(), exercise: z.boolean() }),
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof session>;

export const signIn = operation({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  access: 'open',
  summary: 'Sign in with a login and password.',
  input: z.strictObject({
    login: line,
    password: z.string().max(1000),
    kind: z.enum(['browser', 'cli']).default('browser'),
  }),
  reply: z.object({ session, token: z.string().nullable().describe('bearer token, for the command line only') }),
});

export const listPersonas = operation({
  name: 'listPersonas',
  method: 'GET',
  path: '/api/personas',
  access: 'open',
  summary: 'The fictional persons available for signing in on a demo installation; empty elsewhere.',
  query: z.strictObject({
    language: language.default('en').describe('of the hints, as no one is signed in yet'),
  }),
  reply: z.object({
    demo: z.boolean(),
    personas: z.array(
      z.object({
        login: z.string(),
        name: z.string(),
        roles: z.array(role),
        unit: z.string(),
        agency: z.string(),
        hint: z.string(),
      }),
    ),
  }),
});

export const signInAsPersona = operation({
  name: 'signInAsPersona',
  method: 'POST',
  path: '/api/session/persona',
  access: 'open',
  summary: 'Sign in as a fictional person of a demo installation, without a password.',
  input: z.strictObject({ login: line, kind: z.enum(['browser', 'cli']).default('browser') }),
  reply: signIn.reply,
});

export const readSession = operation({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  access: 'arrival',
  summary: 'The current user, purpose and expiry.',
  reply: session,
});

export const setPurpose = operation({
  name: 'setPurpose',
  method: 'PUT',
  path: '/api/session/purpose',
  access: 'session',
  summary: 'Set the purpose of this work; every later access is logged with it.',
  input: z.strictObject({ purpose: line, justification: z.string().trim().min(3).max(500), caseRef: line.nullable() }),
  reply: session,
});

export const setLocale = operation({
  name: 'setLocale',
  method: 'PUT',
  path: '/api/session/locale',
  access: 'arrival',
  summary: 'Choose the language of the screens.',
  input: z.strictObject({ locale: language }),
  reply: session,
});

export const setTheme = operation({
  name: 'setTheme',
  method: 'PUT',
  path: '/api/session/theme',
  access: 'session',
  summary: 'Choose how the screens look; saved with the account.',
  input: z.strictObject({ theme: choice('Theme', THEMES) }),
  reply: session,
});

export const changePassword = operation({
  name: 'changePassword',
  method: 'PUT',
  path: '/api/session/password',
  access: 'arrival',
  summary: 'Change your password; every other session of the account ends.',
  input: z.strictObject({
    present: z.string().max(1000),
    chosen: z.string().max(1000).describe('at least fifteen characters of any kind'),
  }),
  reply: session,
});

export const signOut = operation({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'arrival',
  summary: 'End this session.',
  reply: z.object({ signedOut: z.literal(true) }),
});

export const listSessions = operation({
  name: 'listSessions',
  method: 'GET',
  path: '/api/sessions',
  access: 'session',
  summary: 'The open sessions of your own account.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        kind: z.enum(['browser', 'cli']),
        since: instant,
        lastSeenAt: instant.describe('to the minute'),
        expiresAt: instant,
        isPresent: z.boolean().describe('the session of this request'),
      }),
    ),
  }),
});
export type OwnSession = z.output<typeof listSessions.reply>['items'][number];

export const endSession = operation({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/sessions/:id',
  access: 'session',
  summary: 'End another session of your own account.',
  params: idParams,
  reply: z.object({}),
});

export const endOtherSessions = operation({
  name: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/sessions',
  access: 'session',
  summary: 'End every session of your own account except the current one.',
  reply: z.object({ ended: z.int() }),
});

export const setExerciseClock = operation({
  name: 'setExerciseClock',
  method: 'PUT',
  path: '/api/exercise-clock',
  access: 'session',
  summary: 'Move the exercise clock of a demo installation; sessions and the log keep real time.',
  input: z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  reply: session,
});
