import {
  PRIORITIES,
  REIDENTIFICATION_QUESTIONS,
  REPORT_STATES,
  REPORT_USES,
  RESIDUAL_RISKS,
  SPECIAL_KINDS,
  SPECIAL_REFUSALS,
  SPECIAL_STATES,
  TRANSITION_ACTS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  grade,
  id,
  idParams,
  instant,
  localDate,
  marking,
  page,
  pageQuery,
  subjectCategory,
  rolesThatCan,
} from '../parts.ts';
import { draft, place, textAnswer, timeWindow } from './report-draft.ts';

export const state = choice('ReportState', REPORT_STATES);

/** Whose contact or associate a person becomes: another person of the same report, or a known person. */
export const relatedTo = z
  .union([z.strictObject({ personId: id }), z.strictObject({ entityId: id })])
  .describe('required for a contact or associate');

/** Answers to the re-identification list: true if the source could be recognised. */
export const checkAnswers = z.partialRecord(z.enum(REIDENTIFICATION_QUESTIONS), z.boolean());

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
        roles: rolesThatCan,
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
    area: z.string().min(1).max(80).optional().describe('only those of this area, by its code'),
    from: localDate.optional().describe('happened on this day or later'),
    before: localDate.optional().describe('happened before this day'),
  }),
  reply: page(reportRow),
});

export const readReport = operation({
  name: 'readReport',
  method: 'GET',
  path: '/api/reports/:id',
  summary: 'One report, as far as the reader may see it.',
  params: idParams,
  reply: report,
});
