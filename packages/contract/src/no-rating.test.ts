import { wholeSchema } from '@reeve/testing/whole-schema.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as audit from './log.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}
const schemaOf = (operation: Operation): Schema => wholeSchema(operation.reply);

/** Names under which a reply speaks of a member of staff. */
const STAFF = /^(actor|actorId|by|person|account|accountId|staff|user|login|author|reader|officer)$/;
/** What a number beside such a name may be: of one event or thing, never a sum over what somebody did. */
const OF_ONE_THING = [
  'seq',
  'version',
  'objectVersion',
  'resultCount',
  // How often one refusal was repeated within its minute, for the readers of the log.
  'times',
  'hop',
  // Where one comment stands, and what others have said to it.
  'from',
  'line',
  'replies',
  'supports',
  'objects',
];

/** Every object in a schema, with the way to it. */
function objectsIn(
  schema: Schema,
  path: string,
): readonly { readonly path: string; readonly fields: Readonly<Record<string, Schema>> }[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema;
  return [
    ...(Object.keys(properties).length > 0 ? [{ path, fields: properties }] : []),
    ...Object.entries(properties).flatMap(([name, part]) => objectsIn(part, `${path}.${name}`)),
    ...(items ? objectsIn(items, `${path}[]`) : []),
    ...anyOf.flatMap((part) => objectsIn(part, path)),
    ...(typeof additionalProperties === 'object' ? objectsIn(additionalProperties, `${path}{}`) : []),
  ];
}

const isNumber = ({ type, anyOf = [] }: Schema): boolean =>
  [type].flat().some((one) => one === 'integer' || one === 'number') || anyOf.some(isNumber);

/** Numbers that stand beside a member of staff and are not of one thing. */
function ratings(schema: Schema, name: string): readonly string[] {
  return objectsIn(schema, name)
    .filter(({ fields }) => Object.keys(fields).some((field) => STAFF.test(field)))
    .flatMap(({ path, fields }) =>
      Object.entries(fields)
        .filter(([field, part]) => isNumber(part) && !OF_ONE_THING.includes(field))
        .map(([field]) => `${path}.${field}`),
    );
}

/** Maps from something to a number: whose keys could be people. */
function tallies(schema: Schema, name: string): readonly string[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema;
  return [
    ...(typeof additionalProperties === 'object' && isNumber(additionalProperties) ? [name] : []),
    ...Object.entries(properties).flatMap(([field, part]) => tallies(part, `${name}.${field}`)),
    ...(items ? tallies(items, `${name}[]`) : []),
    ...anyOf.flatMap((part) => tallies(part, name)),
  ];
}

const LOG_OPERATIONS = Object.values<unknown>(audit).filter(
  (value): value is Operation => typeof value === 'object' && value !== null && 'reply' in value && 'path' in value,
);

describe('nothing in the product rates staff by the log', () => {
  test('no reply of any operation gives a number to a member of staff', () => {
    expect(OPERATIONS.length).toBeGreaterThan(50);
    expect(OPERATIONS.flatMap((operation) => ratings(schemaOf(operation), operation.name))).toEqual([]);
  });

  test('no reply about the log is a table of numbers by name', () => {
    expect(LOG_OPERATIONS.length).toBeGreaterThan(8);
    expect(LOG_OPERATIONS.flatMap((operation) => tallies(schemaOf(operation), operation.name))).toEqual([]);
  });

  test('the log can be neither ordered nor grouped by who did it, and samples cannot be searched', () => {
    for (const operation of LOG_OPERATIONS) {
      const { properties = {} } = wholeSchema(operation.query, 'input') as Schema; // what is read of it is looked at
      for (const name of Object.keys(properties)) expect(name, operation.name).not.toMatch(/^(sort|order|group)/i);
    }
    const { properties = {} } = wholeSchema(audit.listConsultationSamples.query) as Schema; // as above
    expect(Object.keys(properties)).toEqual([]);
  });

  test.each([
    ['a count beside an actor', z.object({ items: z.array(z.object({ actor: z.string(), events: z.int() })) })],
    ['a score that may be absent', z.object({ actorId: z.string(), score: z.number().nullable() })],
    [
      'one in a part with a name of its own',
      z.object({ items: z.array(z.object({ actor: z.string(), events: z.int() }).meta({ id: 'PlantedRow' })) }),
    ],
    ['one deep inside', z.object({ a: z.object({ b: z.array(z.object({ by: z.string(), total: z.int() })) }) })],
  ])('%s would be noticed', (_, reply) => {
    expect(ratings(wholeSchema(reply), 'reply')).toHaveLength(1);
  });

  test('a tally by name would be noticed', () => {
    expect(tallies(wholeSchema(z.object({ byPerson: z.record(z.string(), z.int()) })), 'reply')).toEqual([
      'reply.byPerson',
    ]);
  });
});
