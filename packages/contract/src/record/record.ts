import { type ObjectKind } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  citedRecord,
  classification,
  created,
  handling,
  id,
  idParams,
  instant,
  line,
  localDate,
  marking,
  objectKind,
  page,
  pageQuery,
  reason,
  stateChange,
  tlp,
  versioned,
  rolesThatCan,
} from '../parts.ts';

/** A source of a record. */
export const citation = z.strictObject({ kind: objectKind, id }).meta({ id: 'Citation' });

/** The marking a person chooses; citations can only make it stricter. */
export const chosenMarking = z
  .strictObject({
    classification: classification,
    handling,
    tlp: tlp,
    group: z.string().max(80),
  })
  .meta({ id: 'ChosenMarking' });

/** Fields of every record kind of the loop. */
const common = {
  id,
  reference: z.string(),
  version: z.int(),
  title: z.string(),
  marking,
  ownerId: id.nullable(),
  owner: z.string().nullable(),
  dueOn: z.string().nullable(),
  createdById: id,
  createdBy: z.string(),
  createdAt: instant,
};

const person = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  isOwner: z.boolean().describe('whether a record can be given to them: their account is active and changes records'),
  isPartner: z
    .boolean()
    .optional()
    .describe(
      'whether a recipient can be linked to their account; only for those who change the register of recipients',
    ),
});

/** The operations of every record kind: list, read, create. */
export function recordOperations<B extends z.ZodType, S extends [string, ...string[]]>(of: {
  readonly kind: ObjectKind;
  /** `Requirement`, as in operation names. */
  readonly noun: string;
  /** The plural, if it is not the noun with an s. */
  readonly plural?: string;
  readonly path: string;
  readonly states: S;
  /** Fields of this kind that a person fills in. */
  readonly body: B;
}) {
  const state = choice(`${of.noun}State`, of.states);
  const row = z.object({ ...common, state });
  const full = row.extend({
    body: of.body,
    cites: z.array(citedRecord),
    history: z.array(stateChange),
    actions: z.array(
      z.object({ to: state, allowed: z.boolean(), because: z.string().nullable(), roles: rolesThatCan }),
    ),
  });
  const words = of.noun.replaceAll(/([A-Z])/g, (letter, _, index: number) =>
    index === 0 ? letter.toLowerCase() : ` ${letter.toLowerCase()}`,
  );
  return {
    row,
    full,
    list: operation({
      name: `list${of.plural ?? `${of.noun}s`}`,
      method: 'GET',
      path: of.path,
      summary: `Each ${words} the reader may see, newest first.`,
      query: z.strictObject({ ...pageQuery, state: state.optional(), owner: z.enum(['me']).optional() }),
      reply: page(row),
    }),
    read: operation({
      name: `read${of.noun}`,
      method: 'GET',
      path: `${of.path}/:id`,
      summary: `One ${words}.`,
      params: idParams,
      reply: full,
    }),
    create: operation({
      name: `create${of.noun}`,
      method: 'POST',
      path: of.path,
      summary: `Create a ${words}; its label joins its own marking and those of all it cites.`,
      input: z.strictObject({
        title: line.trim().min(3),
        body: of.body,
        cites: z.array(citation).max(200).default([]),
        marking: chosenMarking.optional(),
        ownerId: id.optional(),
        dueOn: localDate.optional(),
      }),
      reply: created,
    }),
    move: operation({
      name: `move${of.noun}`,
      method: 'POST',
      path: `${of.path}/:id/move`,
      summary: `Move a ${words} to another state, with a reason.`,
      params: idParams,
      input: z.strictObject({ ...versioned, to: state, reason }),
      reply: z.object({ state, version: z.int() }),
    }),
  };
}

export const listStaff = operation({
  name: 'listStaff',
  method: 'GET',
  path: '/api/staff',
  summary: 'Names of colleagues in the agency, for choosing an owner or assignee.',
  reply: z.object({ items: z.array(person) }),
});

/** A kind whose records stay in the state they were created in. */
export function unmoved<T extends { move: unknown }>(operations: T): Omit<T, 'move'> {
  const { move: _, ...rest } = operations;
  return rest;
}

/** A kind whose records the server creates. */
export function readOnly<T extends { move: unknown; create: unknown }>(operations: T): Omit<T, 'move' | 'create'> {
  const { move: _, create: __, ...rest } = operations;
  return rest;
}
