import { ENTITY_KINDS, STATEMENT_KINDS, STATEMENT_PROPERTIES, type StatementProperty } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { gradeCodes, id, idParams, instant, line, localDate, marking, page, pageQuery, reason } from './parts.ts';

const entityKind = z.enum(ENTITY_KINDS);
const property = z.enum(STATEMENT_PROPERTIES as [StatementProperty, ...StatementProperty[]]); // the list is not empty
const entityRef = z.object({ id, kind: entityKind, reference: z.string(), title: z.string() });

export const statement = z.object({
  id,
  reference: z.string(),
  subject: entityRef,
  property,
  value: z.string().nullable(),
  object: entityRef.nullable(),
  kind: z.enum(STATEMENT_KINDS),
  quote: z.string(),
  grade: gradeCodes,
  reportId: id,
  reportReference: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  retractedAt: instant.nullable(),
  retractedBecause: z.string().nullable(),
  marking,
});
export type Statement = z.output<typeof statement>;

export const createStatement = operation({
  name: 'createStatement',
  method: 'POST',
  path: '/api/statements',
  summary: 'Make a statement from marked words of a report; it carries the report’s label and grade.',
  input: z.strictObject({
    reportId: id,
    quote: z.string().trim().min(1).max(2000).describe('the words of the sanitised text it is made from'),
    subject: z.union([z.strictObject({ id }), z.strictObject({ newKind: entityKind })]),
    property,
    value: line.optional(),
    object: z.union([z.strictObject({ id }), z.strictObject({ newKind: entityKind, name: line })]).optional(),
    kind: z.enum(STATEMENT_KINDS),
    validFrom: localDate.optional(),
    validTo: localDate.optional(),
  }),
  reply: z.object({ id, reference: z.string(), subjectId: id, objectId: id.nullable() }),
});
export const retractStatement = operation({
  name: 'retractStatement',
  method: 'POST',
  path: '/api/statements/:id/retract',
  summary: 'Say that a statement no longer holds; it stays, marked.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ retractedAt: instant }),
});
export const listStatements = operation({
  name: 'listStatements',
  method: 'GET',
  path: '/api/reports/:id/statements',
  summary: 'Statements made from one report.',
  params: idParams,
  reply: z.object({ items: z.array(statement) }),
});
export const listEntities = operation({
  name: 'listEntities',
  method: 'GET',
  path: '/api/entities',
  summary:
    'Persons, vehicles, phones and other entities of which the reader may see a statement; never ordered by a number about a person.',
  query: z.strictObject({ ...pageQuery, kind: entityKind.optional(), q: z.string().max(100).optional() }),
  reply: page(entityRef.extend({ summary: z.string() })),
});
export const readEntity = operation({
  name: 'readEntity',
  method: 'GET',
  path: '/api/entities/:id',
  summary: 'One entity: the projection of the statements the reader may see.',
  params: idParams,
  reply: z.object({
    id,
    kind: entityKind,
    reference: z.string(),
    title: z.string(),
    statements: z.array(statement),
    marking,
  }),
});
