import { STATEMENT_KINDS, STATEMENT_PROPERTIES, type StatementProperty } from '@reeve/domain';
import { z } from 'zod';
import { entityKind } from './entity-parts.ts';
import { operation } from './operation.ts';
import { choice, id, idParams, line, localDate, subjectCategory } from './parts.ts';

export const SUGGESTION_STATES = ['open', 'accepted', 'dismissed'] as const;
const suggestionKey = z
  .string()
  .regex(/^[a-z_]{1,40}:\d{1,7}-\d{1,7}$/)
  .describe('property and positions in the sanitised text; the same text gives the same keys');
const span = z.object({ from: z.int(), to: z.int() });

const suggestedThing = z
  .object({
    key: z.string(),
    kind: entityKind,
    name: z.string().describe('its fullest words in the text; of a vehicle its plate'),
    mentions: z.array(span),
    entityId: id.nullable().describe('the entity it is, once a person has accepted one of its suggestions'),
    known: z
      .array(z.object({ id, reference: z.string(), title: z.string() }))
      .describe('entities with the same name, number or plate that the reader may see, by title; none is chosen'),
  })
  .meta({ id: 'SuggestedThing' });

const suggestion = z
  .object({
    key: z.string(),
    from: z.int(),
    to: z.int(),
    subject: z.string().describe('key of the thing it is about'),
    property: z
      .enum(STATEMENT_PROPERTIES as [StatementProperty, ...StatementProperty[]])
      .meta({ id: 'StatementProperty' }), // the list is not empty
    value: z.string().nullable(),
    object: z.string().nullable().describe('key of the thing it points to'),
    validFrom: localDate.nullable().describe('the day from which it was true, if the words fix it'),
    validTo: localDate.nullable().describe('the last day; what happened has one'),
    state: choice('SuggestionState', SUGGESTION_STATES),
    statementId: id.nullable().describe('the statement made from it'),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.output<typeof suggestion>;
export type SuggestedThing = z.output<typeof suggestedThing>;

export const listSuggestions = operation({
  name: 'listSuggestions',
  method: 'GET',
  path: '/api/reports/:id/suggestions',
  summary: 'What the sanitised text of a report seems to state: suggestions for a person to decide on, stored nowhere.',
  params: idParams,
  reply: z.object({
    text: z.string().describe('the sanitised text that the positions count in'),
    language: z.enum(['en', 'fr', 'de', 'it', 'ru', 'es']),
    things: z.array(suggestedThing),
    items: z.array(suggestion),
  }),
});

export const acceptSuggestion = operation({
  name: 'acceptSuggestion',
  method: 'POST',
  path: '/api/reports/:id/suggestions/accept',
  summary: 'Make a statement from a suggestion, as a fact or an assessment; a person needs their link to the report.',
  params: idParams,
  input: z.strictObject({
    key: suggestionKey,
    kind: choice('StatementKind', STATEMENT_KINDS),
    entityId: id.optional().describe('the known entity it is about; a new one if left out and none was accepted yet'),
    personId: id.optional().describe('the link of this person to the report, with category, purpose and legal basis'),
    value: line.optional().describe('another value than the words suggest'),
  }),
  reply: z.object({ id, reference: z.string(), subjectId: id, objectId: id.nullable() }),
});

export const dismissSuggestion = operation({
  name: 'dismissSuggestion',
  method: 'POST',
  path: '/api/reports/:id/suggestions/dismiss',
  summary: 'Dismiss a suggestion; remembered as a position in the text, without its words, and erased with it.',
  params: idParams,
  input: z.strictObject({ key: suggestionKey }),
  reply: z.object({ key: z.string() }),
});

export const restoreSuggestion = operation({
  name: 'restoreSuggestion',
  method: 'POST',
  path: '/api/reports/:id/suggestions/restore',
  summary: 'Open a dismissed suggestion again.',
  params: idParams,
  input: z.strictObject({ key: suggestionKey }),
  reply: z.object({ key: z.string() }),
});

export const addReportPerson = operation({
  name: 'addReportPerson',
  method: 'POST',
  path: '/api/reports/:id/persons',
  summary:
    'Link a person whom the text names to the report, with category and grounds; purpose and legal basis are those of the report.',
  params: idParams,
  input: z.strictObject({
    name: line,
    category: subjectCategory,
    grounds: z.string().trim().max(2000).default(''),
    minor: z.boolean().default(false),
    relatedTo: z.union([z.strictObject({ personId: id }), z.strictObject({ entityId: id })]).optional(),
    version: z.int().describe('of the report, as read'),
  }),
  reply: z.object({ id, version: z.int() }),
});
