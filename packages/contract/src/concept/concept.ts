import { AGREEMENT_MOMENTS, CONCEPT_RELATIONS, CONCEPT_STATES } from '@reeve/domain';
import { z } from 'zod';
import {
  adoption,
  conceptContent,
  definition,
  definitionAttributes,
  inEachLanguage,
  languageState,
  terms,
} from './concept-parts.ts';
import { operation } from '../operation.ts';
import { choice, created, id, idParams, language, line, reason, versioned } from '../parts.ts';
import { chosenMarking, citation, recordOperations } from '../record/record.ts';

const common = recordOperations({
  kind: 'concept',
  noun: 'Concept',
  path: '/api/concepts',
  states: [...CONCEPT_STATES],
  body: z.strictObject({
    terms: inEachLanguage(terms),
    definitions: z.array(definition),
    adoptions: z.array(adoption).describe('in order of decision; the last is in force'),
    languages: inEachLanguage(languageState),
  }),
});
const made = created;
const kept = z.object({ version: z.int(), savedAt: z.string() }).meta({ id: 'SavedConcept' });

/** Concepts related to a concept; only those the reader may see. */
const related = z.object({
  type: z.enum([...CONCEPT_RELATIONS, 'narrower']),
  conceptId: id.nullable(),
  reference: z.string().nullable(),
  uri: z.string().nullable(),
  label: z.string(),
});

export const concept = {
  ...common,
  read: operation({
    name: 'readConcept',
    method: 'GET',
    path: '/api/concepts/:id',
    summary:
      'One concept: its terms in six languages, its definitions with their authors, its relations to other concepts.',
    params: idParams,
    reply: common.full.extend({ relations: z.array(related) }),
  }),
  create: operation({
    name: 'createConcept',
    method: 'POST',
    path: '/api/concepts',
    summary: 'Add a concept to the bank; without a marking, the whole agency can read it.',
    input: z.strictObject({ ...conceptContent, marking: chosenMarking.optional() }),
    reply: made,
  }),
};

export const saveConcept = operation({
  name: 'saveConcept',
  method: 'PUT',
  path: '/api/concepts/:id',
  summary: 'Change a concept; a change in one language flags the other five.',
  params: idParams,
  input: z.strictObject({ ...versioned, ...conceptContent, reason }),
  reply: kept,
});

export const confirmConceptLanguage = operation({
  name: 'confirmConceptLanguage',
  method: 'POST',
  path: '/api/concepts/:id/confirm',
  summary: 'Confirm that the text in one language is still right although others changed.',
  params: idParams,
  input: z.strictObject({ ...versioned, language }),
  reply: kept,
});

export const adoptDefinition = operation({
  name: 'adoptDefinition',
  method: 'POST',
  path: '/api/concepts/:id/adopt',
  summary: 'Record which definition was adopted as the common one, when, by whom, and who dissented.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    ...adoption.shape,
    cites: z.array(citation).max(20).default([]).describe('the session that decided'),
  }),
  reply: kept,
});

export const readConceptBank = operation({
  name: 'readConceptBank',
  method: 'GET',
  path: '/api/concept-bank',
  summary: 'Every concept the reader may see with its terms, for lists and for linking terms in a text.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        state: z.enum(CONCEPT_STATES),
        terms: inEachLanguage(terms),
        languages: inEachLanguage(languageState),
        definitions: z.int(),
        adopted: z.string().nullable().describe('the definition in force'),
        marking: common.row.shape.marking,
      }),
    ),
  }),
});

export const conceptsTurtle = operation({
  name: 'conceptsTurtle',
  method: 'GET',
  path: '/api/concept-bank/turtle',
  summary: 'The concept bank as SKOS in Turtle.',
  reply: z.unknown(),
  file: 'text/turtle',
});
export const conceptsJsonLd = operation({
  name: 'conceptsJsonLd',
  method: 'GET',
  path: '/api/concept-bank/json-ld',
  summary: 'The concept bank as SKOS in JSON-LD.',
  reply: z.unknown(),
  file: 'application/ld+json',
});

export const openAgreementRound = operation({
  name: 'openAgreementRound',
  method: 'POST',
  path: '/api/concepts/:id/agreement-rounds',
  summary: 'Start an inquiry on what the definition of a concept should say, before the meeting.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    name: line.trim().min(3),
    workshopId: id.optional().describe('its workshop, if that has a record'),
  }),
  reply: z.object({ roundId: id, version: z.int() }),
});
export const moveAgreementRound = operation({
  name: 'moveAgreementRound',
  method: 'POST',
  path: '/api/concepts/:id/agreement-rounds/:roundId/next',
  summary: 'Move an inquiry from the sheets before the meeting to those after it, then to its end.',
  params: z.strictObject({ id, roundId: id }),
  input: z.strictObject(versioned),
  reply: z.object({ moment: choice('AgreementMoment', AGREEMENT_MOMENTS), version: z.int() }),
});

const index = z
  .object({
    observed: z.number(),
    byChance: z.number(),
    kappa: z.number(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
    attributes: z.array(
      z.object({
        name: z.string(),
        observed: z.number().nullable(),
        answered: z.int(),
        values: z.array(z.object({ value: z.string(), sheets: z.int() })),
      }),
    ),
  })
  .meta({ id: 'AgreementIndex' });
const moment = z
  .object({
    sheets: z.int().nullable().describe('null while sheets can still be submitted'),
    index: index.nullable().describe('null while sheets can still be submitted, and for fewer than three'),
  })
  .meta({ id: 'AgreementRound' });
export const readAgreement = operation({
  name: 'readAgreement',
  method: 'GET',
  path: '/api/concepts/:id/agreement',
  summary: 'Agreement on what a definition should say, as sums only, and the reader’s own sheet.',
  params: idParams,
  reply: z.object({
    version: z.int(),
    title: z.string(),
    marking: common.row.shape.marking,
    rounds: z.array(
      z.object({
        id,
        name: z.string(),
        workshop: z
          .object({ id, reference: z.string(), title: z.string() })
          .nullable()
          .describe('its workshop, if that has a record that the reader may see'),
        moment: choice('AgreementMoment', AGREEMENT_MOMENTS),
        mine: definitionAttributes.nullable().describe('the reader’s own current sheet'),
        before: moment,
        after: moment,
      }),
    ),
  }),
});
export const saveAgreementSheet = operation({
  name: 'saveAgreementSheet',
  method: 'PUT',
  path: '/api/concepts/:id/agreement-rounds/:roundId/sheet',
  summary: 'Save your own sheet: what the definition should say, attribute by attribute.',
  params: z.strictObject({ id, roundId: id }),
  input: z.strictObject({ moment: z.enum(['before', 'after']), answers: definitionAttributes }),
  reply: z.object({ savedAt: z.string() }),
});
