import {
  CONTRADICTION_OUTCOMES,
  ORIGIN_ANSWERS,
  ORIGIN_REASONS,
  STATEMENT_KINDS,
  STATEMENT_PROPERTIES,
  type StatementProperty,
} from '@reeve/domain';
import { z } from 'zod';
import { entityKind, entityRef, identityDecision } from './entity-parts.ts';
import { operation } from './operation.ts';
import {
  choice,
  gradeCodes,
  id,
  idParams,
  instant,
  line,
  localDate,
  marking,
  page,
  pageQuery,
  reason,
  subjectCategory,
} from './parts.ts';

const property = z
  .enum(STATEMENT_PROPERTIES as [StatementProperty, ...StatementProperty[]])
  .meta({ id: 'StatementProperty' }); // the list is not empty

export const statement = z
  .object({
    id,
    reference: z.string(),
    subject: entityRef,
    property,
    value: z.string().nullable(),
    object: entityRef.nullable(),
    kind: choice('StatementKind', STATEMENT_KINDS),
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
    chosen: z.boolean().describe('a named person chose its value as the name of the subject'),
    marking,
  })
  .meta({ id: 'Statement' });

export const CONTRADICTION_STATES = ['open', 'settled'] as const;
const contradiction = z
  .object({
    statements: z.array(id).length(2),
    references: z.array(z.string()).length(2),
    state: choice('ContradictionState', CONTRADICTION_STATES),
    because: z.string().describe('why they contradict, or how it was settled; empty if the values alone show it'),
    outcome: choice('ContradictionOutcome', CONTRADICTION_OUTCOMES).nullable(),
    doubtedId: id.nullable().describe('the statement that is doubted'),
    by: z.string().nullable(),
    at: instant.nullable(),
  })
  .meta({ id: 'Contradiction' });
export type Contradiction = z.output<typeof contradiction>;
export type Statement = z.output<typeof statement>;

export const createStatement = operation({
  name: 'createStatement',
  method: 'POST',
  path: '/api/statements',
  summary: 'Make a statement from marked words of a report; it carries the report’s label and grade.',
  input: z.strictObject({
    reportId: id,
    quote: z.string().trim().min(1).max(2000).describe('the words of the sanitised text it is derived from'),
    subject: z.union([z.strictObject({ id }), z.strictObject({ newKind: entityKind })]),
    property,
    value: line.optional(),
    object: z.union([z.strictObject({ id }), z.strictObject({ newKind: entityKind, name: line })]).optional(),
    kind: choice('StatementKind', STATEMENT_KINDS),
    validFrom: localDate.optional(),
    validTo: localDate.optional(),
    subjectPersonId: id
      .optional()
      .describe('the link of the subject, a person, to the report: it has category and legal basis'),
    objectPersonId: id.optional().describe('the same of the other entity, if it is a person'),
  }),
  reply: z.object({ id, reference: z.string(), subjectId: id, objectId: id.nullable() }),
});
export const retractStatement = operation({
  name: 'retractStatement',
  method: 'POST',
  path: '/api/statements/:id/retract',
  summary: 'Mark a statement as no longer valid; it stays, marked.',
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
  reply: z.object({ items: z.array(statement), contradictions: z.array(contradiction) }),
});
export const decideContradiction = operation({
  name: 'decideContradiction',
  method: 'POST',
  path: '/api/statements/:id/contradictions',
  summary: 'Record that two statements about one subject contradict each other, or how the contradiction was settled.',
  params: idParams,
  input: z.strictObject({
    otherId: id,
    state: choice('ContradictionState', CONTRADICTION_STATES),
    outcome: choice('ContradictionOutcome', CONTRADICTION_OUTCOMES).optional().describe('needed to settle'),
    doubtedId: id.optional().describe('which of the two is doubted'),
    reason,
  }),
  reply: z.object({ at: instant }),
});
export const decideOrigin = operation({
  name: 'decideOrigin',
  method: 'POST',
  path: '/api/reports/:id/origins',
  summary:
    'Decide that two reports have one origin, or that they are independent; a later decision follows an earlier one.',
  params: idParams,
  input: z.strictObject({ otherId: id, answer: choice('OriginAnswer', ORIGIN_ANSWERS), reason }),
  reply: z.object({ at: instant }),
});
export const chooseName = operation({
  name: 'chooseName',
  method: 'POST',
  path: '/api/statements/:id/choose-name',
  summary: 'Choose the value of a statement as the name of its subject.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({ chosenAt: instant }),
});
export const listEntities = operation({
  name: 'listEntities',
  method: 'GET',
  path: '/api/entities',
  summary:
    'Persons, vehicles, phones and other entities with a statement that the reader may see; never ordered by a number about a person.',
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
    statements: z.array(statement).describe('of an address: none that joins it to a victim or witness, and no quotes'),
    contradictions: z.array(contradiction),
    reports: z
      .array(
        z.object({
          id,
          reference: z.string(),
          subject: z.string(),
          occurredOn: z.string().nullable(),
          areaCode: z.string().nullable().describe('area it happened in, if its author chose one'),
          dueOn: localDate.describe(
            'from the day after, at least one of its statements here is restricted: with it, or with the link of a person named',
          ),
        }),
      )
      .describe('the reports behind the statements, by reference'),
    involvements: z
      .array(
        z.object({
          id,
          reportId: id,
          category: subjectCategory.describe('belongs to the link with this report, not to the person'),
          grounds: z.string(),
          purpose: z.string(),
          legalBasis: z.string(),
          reviewOn: localDate,
          maximumOn: localDate,
        }),
      )
      .describe('of a person: the links to these reports that the statements name, by reference of the report'),
    origins: z
      .object({
        compared: z.int().describe('the newest of the reports; no others are compared'),
        open: z
          .array(z.object({ reports: z.array(id).length(2), because: z.array(choice('OriginReason', ORIGIN_REASONS)) }))
          .describe('pairs of these reports that can have one origin: questions for a person, which change no count'),
        decided: z
          .array(
            z.object({
              reports: z.array(id).length(2),
              answer: choice('OriginAnswer', ORIGIN_ANSWERS),
              because: z.string(),
              by: z.string(),
              at: instant,
            }),
          )
          .describe('the last decision on each pair with one of the reports'),
      })
      .describe('compared only with each other: a report that the reader may not see changes nothing'),
    protection: z
      .object({
        because: z.string(),
        by: z.string(),
        at: instant,
        lifting: z
          .object({ because: z.string(), by: z.string(), byMe: z.boolean(), at: instant })
          .nullable()
          .describe('a request to lift it, which another person decides on'),
      })
      .nullable()
      .describe('of a protected address; to all others than the readers of its file, it does not exist'),
    joins: z
      .array(identityDecision)
      .describe('decisions by which other entities are shown as this one; withdrawing one parts them again'),
    marking,
  }),
});

export const readEntityPlaces = operation({
  name: 'readEntityPlaces',
  method: 'GET',
  path: '/api/entities/:id/places',
  summary: 'Where what is linked on the page of an entity is: areas, never a point; a protected address is nowhere.',
  params: idParams,
  reply: z.object({
    places: z
      .array(
        z.object({
          entityId: id.describe('the entity of the page, or an address or event linked to it'),
          statementId: id.describe('the statement that names the place'),
          areas: z.array(z.string()).describe('codes of the areas it names, or in which its street has recorded crime'),
          recordedAt: instant,
          retractedAt: instant.nullable(),
        }),
      )
      .describe('by the order in which they were stated; of places without a known area, none'),
    areas: z.array(z.object({ code: z.string(), name: z.string() })).describe('of these places, by code'),
  }),
});

export const protectAddress = operation({
  name: 'protectAddress',
  method: 'POST',
  path: '/api/entities/:id/protection',
  summary:
    'Protect an address (a refuge, the home of a protected witness): all that is known of it moves into the file of protected addresses.',
  params: idParams,
  input: z.strictObject({
    reason,
    spellings: z.array(line).max(10).default([]).describe('other ways to write it, by which texts name it'),
  }),
  reply: z.object({ done: z.literal(true) }),
});

export const PROTECTION_STEPS = ['ask', 'lift', 'keep'] as const;
export const moveProtection = operation({
  name: 'moveProtection',
  method: 'POST',
  path: '/api/entities/:id/protection/move',
  summary: 'Ask to lift the protection of an address, or decide on another person’s request to lift it.',
  params: idParams,
  input: z.strictObject({ step: choice('ProtectionStep', PROTECTION_STEPS), reason }),
  reply: z.object({ done: z.literal(true) }),
});
