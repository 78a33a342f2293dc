import {
  FEEDBACK_SENTENCES,
  KNOWS_BY,
  PERSON_EVENTS,
  PRIORITIES,
  RECORD_AGREES,
  REIDENTIFICATION_QUESTIONS,
  REPORT_STATES,
  REPORT_USES,
  RESIDUAL_RISKS,
  SPECIAL_ITEMS,
  SPECIAL_KINDS,
  SPECIAL_NECESSITIES,
  SPECIAL_REFUSALS,
  SPECIAL_STATES,
  SPECIAL_WORDS,
  TEXT_ANSWERS,
  TOLD_BY,
  TRANSITION_ACTS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  classification,
  grade,
  gradeCodes,
  handling,
  id,
  idParams,
  instant,
  line,
  localDate,
  marking,
  newVersion,
  page,
  pageQuery,
  prose,
  reason,
  subjectCategory,
  tlp,
  versioned,
} from '../parts.ts';
import { threatAlarm } from '../threat/threat-alarm.ts';

const state = choice('ReportState', REPORT_STATES);

/** Where it happened, as exactly as its author knows. */
const place = z
  .strictObject({
    name: line.default(''),
    areaCode: z.string().max(80).optional(),
    point: z
      .strictObject({
        latitude: z.number().min(-90).max(90).describe('WGS 84, degrees'),
        longitude: z.number().min(-180).max(180).describe('WGS 84, degrees'),
        accuracyM: z.number().min(0).max(100_000).describe('uncertainty; 0: set on a map'),
      })
      .optional(),
  })
  .meta({ id: 'ReportPlace' });
/** When it happened: from and to, both inclusive. */
const timeWindow = z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }).meta({ id: 'TimeWindow' });

/** What is known of the age of a minor. */
const personAge = z
  .union([
    z.strictObject({ bornOn: localDate }),
    z
      .strictObject({ from: z.int().min(0).max(25), to: z.int().min(0).max(25), statedOn: localDate })
      .describe('completed years on the day of the entry'),
  ])
  .meta({ id: 'PersonAge' });
/** An answer on words of the text: UTF-16 units from its beginning, half-open. */
const textAnswer = z
  .strictObject({
    from: z.int().min(0),
    to: z.int().min(1),
    answer: z.enum(TEXT_ANSWERS),
    because: z.string().max(1000).default(''),
  })
  .meta({ id: 'TextAnswer' });

/** The form as filled in so far. Every field may be missing; none has a default. */
export const draft = z
  .strictObject({
    subject: line.default(''),
    text: prose.default(''),
    sourceReference: z.string().max(40).default(''),
    answers: z
      .strictObject({
        toldBy: z.enum(TOLD_BY).optional(),
        knowsBy: z.enum(KNOWS_BY).optional(),
        recordAgrees: z.enum(RECORD_AGREES).optional(),
      })
      .default({}),
    grade: gradeCodes.optional(),
    gradeReason: z.string().max(2000).default(''),
    persons: z
      .array(
        z.strictObject({
          name: line.default(''),
          category: subjectCategory.optional(),
          grounds: z.string().max(2000).default(''),
          minor: z.boolean().default(false),
          age: personAge.optional().describe('of a minor: the 18th birthday opens a review'),
          reviewOn: localDate.optional(),
          relatedTo: z
            .strictObject({ name: line.default(''), entityId: id.optional() })
            .optional()
            .describe('whose contact or associate this is: another person of this report by name, or a known person'),
        }),
      )
      .max(20)
      .default([]),
    namesNobody: z.boolean().default(false),
    classification: classification.optional(),
    handling: handling.default({ codes: [], conditions: '' }),
    tlp: tlp.optional(),
    group: z.string().max(80).optional(),
    purpose: z.string().max(80).optional(),
    legalBasis: z.string().max(80).optional(),
    priority: choice('ReportPriority', PRIORITIES).optional(),
    occurredOn: localDate.optional(),
    place: place.optional().describe('raw: stored with the raw words'),
    window: timeWindow.optional().describe('raw: stored with the raw words'),
    topic: z.string().max(80).optional().describe('an offence type of the agency’s list'),
    reviewOn: localDate.optional(),
    requirementId: id.optional(),
    collectionTaskId: id.optional().describe('the collection task it answers'),
    threat: threatAlarm
      .optional()
      .describe(
        'the content of a threat-to-life alarm; never part of the report. Raised at the latest when it is sent',
      ),
    textAnswers: z
      .array(textAnswer)
      .max(200)
      .default([])
      .describe('answers on words of the text, as positions; those on special categories stay with the raw words'),
    specialItems: z
      .array(
        z.strictObject({
          kind: choice('SpecialKind', SPECIAL_KINDS).optional(),
          about: line.default('').describe('name of the person of this report; empty if it names no one'),
          words: z.string().max(SPECIAL_WORDS).default(''),
          necessity: choice('SpecialNecessity', SPECIAL_NECESSITIES).optional(),
          because: z
            .string()
            .max(1000)
            .default('')
            .describe('why it is necessary: with `necessary`, and always for political opinions and beliefs'),
        }),
      )
      .max(SPECIAL_ITEMS)
      .default([])
      .describe('special categories of data, never part of the text; each is decided on by a second person'),
  })
  .meta({ id: 'ReportDraft' });
export type Draft = z.output<typeof draft>;

/** Whose contact or associate a person becomes: another person of the same report, or a known person. */
export const relatedTo = z
  .union([z.strictObject({ personId: id }), z.strictObject({ entityId: id })])
  .describe('required for a contact or associate');

/** Answers to the re-identification list: true if the source could be recognised. */
const checkAnswers = z.partialRecord(z.enum(REIDENTIFICATION_QUESTIONS), z.boolean());

const transition = z.object({
  from: state.nullable(),
  to: state,
  at: instant,
  by: z.string().describe('display name, or the unit if the name must not be shown'),
  reason: z.string(),
  act: z.enum(TRANSITION_ACTS).nullable().describe('what was done, if the states do not show it'),
});

export const report = z
  .object({
    id,
    reference: z.string(),
    version: z.int(),
    state,
    subject: z.string(),
    unit: z.string(),
    mine: z.boolean(),
    marking,
    plannedMarking: marking.nullable().describe('its marking once released; null after release'),
    priority: choice('ReportPriority', PRIORITIES).nullable(),
    purpose: z.string().nullable(),
    legalBasis: z.string().nullable(),
    occurredOn: z.string().nullable(),
    areaCode: z.string().nullable().describe('area it happened in, if its author chose one'),
    topic: z.string().nullable().describe('an offence type of the agency’s list'),
    submittedAt: instant.nullable(),
    reviewOn: z.string().nullable(),
    maximumOn: z.string().nullable(),
    provisionalGrade: grade.nullable(),
    grade: grade.nullable().describe('grade of record'),
    gradeHistory: z.array(grade),
    sanitisedText: z.string().nullable(),
    raw: z
      .object({
        text: z.string(),
        sourceReference: z.string(),
        author: z.string(),
        sanitisedDraft: z.string().nullable(),
        sanitisedSubject: z.string().nullable(),
        residualRisk: choice('ResidualRisk', RESIDUAL_RISKS).nullable(),
        sanitisedBy: z.string().nullable(),
        sanitisationNote: z.string().nullable(),
        check: z
          .object({ by: z.string().nullable(), answers: checkAnswers })
          .nullable()
          .describe('the last check of the current sanitised text; null before one'),
        place: place.nullable(),
        window: timeWindow.nullable(),
        necessities: z.array(textAnswer).describe('why words of a special category are in the text, by its author'),
        answers: draft.shape.answers.unwrap().describe('the author’s answers on provenance'),
      })
      .nullable()
      .describe('null if the reader is not in the raw compartment, or its key is not on this server'),
    keyAbsent: z
      .boolean()
      .describe(
        'the reader may read these words, but their key is not on this server: they can be neither read nor written',
      ),
    persons: z.array(
      z.object({
        id,
        name: z.string(),
        category: subjectCategory,
        purpose: z.string(),
        legalBasis: z.string(),
        grounds: z.string(),
        minor: z.boolean(),
        adultOn: z.string().nullable().describe('of a minor of known age: the earliest day on which they can be 18'),
        relatedTo: z
          .object({ personId: id.nullable(), entityId: id.nullable(), name: z.string() })
          .nullable()
          .describe('whose contact or associate this is, if the reader may see that person'),
        asked: z
          .object({
            category: subjectCategory,
            grounds: z.string(),
            reviewOn: z.string(),
            relatedTo: z.string().nullable().describe('the person whose contact or associate it would be'),
            by: z.string(),
            at: instant,
            byMe: z.boolean(),
          })
          .nullable()
          .describe('a requested category that awaits another person’s decision'),
        reviewOn: z.string(),
        maximumOn: z.string(),
      }),
    ),
    specialItems: z
      .array(
        z.object({
          id,
          kind: choice('SpecialKind', SPECIAL_KINDS),
          state: z.enum(SPECIAL_STATES),
          personId: id.nullable().describe('the person it is about; null if the report names no one'),
          decideBy: z.string().describe('the last day for the decision'),
          undecided: z.boolean().describe('that day has passed: visible only to those who decide'),
          decidedBy: z.string().nullable(),
          decidedOn: z.string().nullable(),
          decidedBecause: z.string(),
          reviewOn: z.string(),
          maximumOn: z.string(),
          mayDecide: z.object({ allowed: z.boolean(), because: z.enum(SPECIAL_REFUSALS).nullable() }),
        }),
      )
      .describe('special categories of data recorded with it, closed; none for readers without access to their file'),
    history: z.array(transition),
    requirement: z
      .object({ id, reference: z.string(), title: z.string(), state: z.string() })
      .nullable()
      .describe('the requirement it was sent for, if the reader may see it'),
    use: z
      .object({ verdict: choice('ReportUse', REPORT_USES), because: z.string() })
      .nullable()
      .describe('whether it helped; null until the intelligence unit has recorded it'),
    feedback: z
      .object({ allowed: z.boolean(), because: z.string().nullable() })
      .describe('whether the reader can send the author feedback, or a reason code why not'),
    draft: draft.nullable().describe('the form, while this is the reader’s own draft'),
    actions: z.array(
      z.object({
        to: state,
        allowed: z.boolean(),
        because: z.string().nullable().describe('why not, as a reason code'),
      }),
    ),
  })
  .meta({ id: 'Report' });
export type Report = z.output<typeof report>;

export const reportRow = z
  .object({
    id,
    reference: z.string(),
    state,
    subject: z.string(),
    unit: z.string(),
    mine: z.boolean(),
    marking,
    priority: choice('ReportPriority', PRIORITIES).nullable(),
    submittedAt: instant.nullable(),
    reviewOn: z.string().nullable(),
    grade: grade.pick({ scheme: true, source: true, info: true }).nullable(),
    provisional: z.boolean(),
    areaCode: z.string().nullable().describe('area it happened in, if its author chose one'),
    topic: z.string().nullable().describe('an offence type of the agency’s list'),
    happenedOn: z.string().nullable().describe('the day it happened; the day it was sent (UTC) if none was entered'),
  })
  .meta({ id: 'ReportRow' });
export type ReportRow = z.output<typeof reportRow>;

export const listReports = operation({
  name: 'listReports',
  method: 'GET',
  path: '/api/reports',
  summary: 'Reports the reader may see, newest first.',
  query: z.strictObject({
    ...pageQuery,
    state: state.optional(),
    group: z.string().max(80).optional(),
    priority: choice('ReportPriority', PRIORITIES).optional(),
    mine: z.enum(['yes']).optional(),
    placed: z.enum(['yes']).optional().describe('only those that name the area they happened in'),
    from: localDate.optional().describe('happened on this day or later'),
    before: localDate.optional().describe('happened before this day'),
  }),
  reply: page(reportRow),
});

export const createReport = operation({
  name: 'createReport',
  method: 'POST',
  path: '/api/reports',
  summary: 'Start a report: a draft that only its author sees.',
  input: z.strictObject({ draft }),
  reply: z.object({ id, reference: z.string(), version: z.int(), savedAt: instant }),
});

export const saveDraft = operation({
  name: 'saveDraft',
  method: 'PUT',
  path: '/api/reports/:id/draft',
  summary: 'Save the form of a draft.',
  params: idParams,
  input: z.strictObject({ ...versioned, draft }),
  reply: z.object({ version: z.int(), savedAt: instant }),
});

export const readReport = operation({
  name: 'readReport',
  method: 'GET',
  path: '/api/reports/:id',
  summary: 'One report, as far as the reader may see it.',
  params: idParams,
  reply: report,
});

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
