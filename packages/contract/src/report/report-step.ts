import { FEEDBACK_SENTENCES, PERSON_EVENTS, RESIDUAL_RISKS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  classification,
  gradeCodes,
  handling,
  id,
  idParams,
  line,
  localDate,
  newVersion,
  prose,
  reason,
  subjectCategory,
  tlp,
  versioned,
} from '../parts.ts';
import { checkAnswers, relatedTo, state } from './report.ts';

const moved = z.object({ state, version: z.int() }).meta({ id: 'MovedReport' });

export const submitReport = operation({
  name: 'submitReport',
  method: 'POST',
  path: '/api/reports/:id/submit',
  summary: 'Send a draft for evaluation. Its author no longer reads the raw text.',
  params: idParams,
  input: z.strictObject({ ...versioned }),
  reply: moved,
});

export const takeReport = operation({
  name: 'takeReport',
  method: 'POST',
  path: '/api/reports/:id/take',
  summary: 'Accept a report for evaluation, or re-open one for a new grade.',
  params: idParams,
  input: z.strictObject({ ...versioned, reason }),
  reply: moved,
});

export const evaluateReport = operation({
  name: 'evaluateReport',
  method: 'POST',
  path: '/api/reports/:id/evaluate',
  summary: 'Set the grade of record and the marking the report will carry.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    grade: gradeCodes,
    rationale: reason,
    marking: z.strictObject({
      classification: classification,
      handling,
      tlp: tlp,
      group: z.string().max(80),
    }),
  }),
  reply: moved,
});

export const returnReport = operation({
  name: 'returnReport',
  method: 'POST',
  path: '/api/reports/:id/return',
  summary: 'Return a report to its author with a reason.',
  params: idParams,
  input: z.strictObject({ ...versioned, reason }),
  reply: moved,
});

export const sanitiseReport = operation({
  name: 'sanitiseReport',
  method: 'POST',
  path: '/api/reports/:id/sanitise',
  summary: 'Write the sanitised text, which may leave the raw compartment once a third person has checked it.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    subject: line.min(3),
    text: prose.min(3),
    residualRisk: choice('ResidualRisk', RESIDUAL_RISKS),
    note: z.string().max(2000),
  }),
  reply: moved,
});

export const checkReport = operation({
  name: 'checkReport',
  method: 'POST',
  path: '/api/reports/:id/check',
  summary: 'Pass or fail the sanitised text; the checker is neither author nor grader nor sanitiser.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    passed: z.boolean(),
    answers: checkAnswers.describe('all four to pass; to fail, those that were checked'),
    reason: z.string().max(2000),
  }),
  reply: moved,
});

export const fileReport = operation({
  name: 'fileReport',
  method: 'POST',
  path: '/api/reports/:id/file',
  summary: 'Collate a checked report, or archive a collated one.',
  params: idParams,
  input: z.strictObject({ ...versioned, to: z.enum(['collated', 'archived']), reason }),
  reply: moved,
});

export const assessForDefence = operation({
  name: 'assessForDefence',
  method: 'POST',
  path: '/api/reports/:id/defence',
  summary:
    'State whether a report could help the defence. If a handling code blocks it, the disclosure officer is informed.',
  params: idParams,
  input: z.strictObject({ ...versioned, mayAssistDefence: z.enum(['yes', 'no', 'not_assessed']), reason }),
  reply: moved,
});

export const recordPersonEvent = operation({
  name: 'recordPersonEvent',
  method: 'POST',
  path: '/api/reports/:id/persons/:personId/event',
  summary:
    'Record the death of a person named in a report, or that its content about them must be corrected: the report is reviewed the same day.',
  params: z.strictObject({ id, personId: id }),
  input: z.strictObject({ ...versioned, event: z.enum(PERSON_EVENTS), reason }),
  reply: z.object({ version: z.int(), reviewOn: z.string() }),
});

export const askCategory = operation({
  name: 'askCategory',
  method: 'POST',
  path: '/api/reports/:id/persons/:personId/category-request',
  summary: 'Request another category for a person named in a report, with written grounds; another person decides.',
  params: z.strictObject({ id, personId: id }),
  input: z.strictObject({
    ...versioned,
    category: subjectCategory,
    grounds: reason,
    reviewOn: localDate,
    relatedTo: relatedTo.optional(),
  }),
  reply: newVersion,
});

export const decideCategory = operation({
  name: 'decideCategory',
  method: 'POST',
  path: '/api/reports/:id/persons/:personId/category',
  summary: 'Approve or decline, with a reason, a category that another person requested.',
  params: z.strictObject({ id, personId: id }),
  input: z.strictObject({ ...versioned, approve: z.boolean(), reason }),
  reply: newVersion,
});

export const giveFeedback = operation({
  name: 'giveFeedback',
  method: 'POST',
  path: '/api/reports/:id/feedback',
  summary:
    'Record whether a report helped, and send its author a fixed sentence about it; the reason stays with the report.',
  params: idParams,
  input: z.strictObject({ ...versioned, sentence: z.enum(FEEDBACK_SENTENCES), reason }),
  reply: moved,
});

export const eraseReport = operation({
  name: 'eraseReport',
  method: 'POST',
  path: '/api/reports/:id/erase',
  summary: 'Erase a report and everything derived from it; a tombstone without content remains.',
  params: idParams,
  input: z.strictObject({ ...versioned, reason }),
  reply: moved,
});

export const previewReaders = operation({
  name: 'previewReaders',
  method: 'POST',
  path: '/api/readers',
  summary: 'Number of colleagues who could read an object with this marking: numbers and groups, never names.',
  input: z.strictObject({
    classification: classification,
    handling,
    tlp: tlp.optional(),
    group: z.string().max(80).optional(),
    purpose: z.string().max(80),
  }),
  reply: z.object({ raw: z.int(), whileEvaluated: z.int(), released: z.int(), outside: z.int() }),
});
