import {
  AUTHORITY_STANDINGS,
  AUTHORITY_TYPES,
  COLLECTION_SOURCES,
  LEVELS,
  PROPOSAL_REASONS,
  REPORT_USES,
  REQUEST_LIMITS,
  REQUEST_RECIPIENTS,
  REQUIREMENT_KINDS,
  REQUIREMENT_STATES,
  TASK_STATES,
  TASK_TIMINGS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, line, localDate, page } from '../parts.ts';
import { recordOperations } from './record.ts';

const state = choice('RequirementState', REQUIREMENT_STATES);

/** The reports sent for a requirement and its sub-questions that the reader may see. */
const requirementAnswers = z.object({
  sent: z.int(),
  ofUse: z.int(),
  notOfUse: z.int(),
  items: z.array(
    z.object({
      id,
      reference: z.string(),
      version: z.int(),
      subject: z.string(),
      state: z.string(),
      submittedAt: instant.nullable(),
      questionId: id.describe('the requirement or sub-question it was sent for'),
      use: choice('ReportUse', REPORT_USES).nullable(),
      because: z.string(),
      mayGrade: z.boolean().describe('the reader can inform its author whether it was of use'),
      feedbackDueOn: z.string().nullable(),
    }),
  ),
});

const answerCounts = z
  .object({ ofUse: z.int(), notOfUse: z.int(), notGraded: z.int() })
  .meta({ id: 'AnswerCounts' })
  .describe('reports that the reader may see');

const plannedTask = z
  .object({
    id,
    reference: z.string(),
    title: z.string(),
    owner: z.string().nullable(),
    sourceType: z.string(),
    state: choice('TaskState', TASK_STATES),
    dueOn: z.string().nullable(),
    timing: z.enum(TASK_TIMINGS),
    authorityType: choice('AuthorityType', AUTHORITY_TYPES),
    authorityRef: z.string(),
    authorityUntil: z.string().nullable(),
    authority: z.enum(AUTHORITY_STANDINGS),
    answers: answerCounts,
  })
  .meta({ id: 'PlannedTask' });

const planColumn = choice('PlanColumn', [...COLLECTION_SOURCES, 'not_stated']);

/** Sub-questions by kinds of source, made from the collection tasks at each reading. */
const collectionPlan = z
  .object({
    columns: z.array(planColumn),
    rows: z
      .array(
        z.object({
          question: z.object({ id, reference: z.string(), title: z.string(), state, dueOn: z.string().nullable() }),
          cells: z.array(z.object({ column: planColumn, tasks: z.array(plannedTask) })),
          answers: answerCounts,
        }),
      )
      .describe('the requirement itself, then its sub-questions'),
  })
  .meta({ id: 'CollectionPlan' });

const requestInput = z
  .strictObject({
    to: z.enum(REQUEST_RECIPIENTS),
    name: line.trim().min(2).describe('the unit, service or partner; no person'),
    limit: choice('RequestLimit', REQUEST_LIMITS).describe(
      'urgent_direct: 8 hours; urgent: 3 calendar days; ordinary: 7 calendar days (Directive (EU) 2023/977, Art. 5); own_day: `dueOn`, with a reason',
    ),
    reason: z.string().max(1000).default('').describe('required for a day of one’s own'),
  })
  .meta({ id: 'InformationRequest' });

/** A request as stored: the server adds when it was sent, which is when the requirement was approved. */
const request = requestInput.extend({
  sentAt: instant.optional(),
  answerAt: instant.optional().describe('the hour the answer is due, for `urgent_direct`'),
  answerOn: localDate.optional().describe('the last day for the answer, for the others'),
});

const fields = {
  question: z.string().trim().min(10).max(1000).describe('one sentence that can be answered'),
  decisionServed: z.string().trim().min(3).max(1000),
  kind: z
    .enum(REQUIREMENT_KINDS)
    .describe('eei: a sub-question, which cites the requirement it serves; rfi: a request, which needs `request`'),
  level: z.enum(LEVELS),
  necessityNote: z.string().max(100_000).default('').describe('required if personal data are expected'),
  personalDataExpected: z.boolean(),
  referredTo: line.default(''),
};

const proposal = z
  .object({ to: state, because: z.enum(PROPOSAL_REASONS) })
  .meta({ id: 'RequirementProposal' })
  .nullable()
  .describe('next step to propose; a person takes it');

const records = recordOperations({
  kind: 'requirement',
  noun: 'Requirement',
  path: '/api/requirements',
  states: [...REQUIREMENT_STATES],
  body: z.strictObject({ ...fields, request: request.optional() }),
});

/** A question with the decision it serves, and what is collected for it. */
export const requirement = {
  ...records,
  create: {
    ...records.create,
    input: records.create.input.extend({ body: z.strictObject({ ...fields, request: requestInput.optional() }) }),
  },
  list: {
    ...records.list,
    reply: page(
      records.row.extend({
        answers: answerCounts,
        questions: z
          .object({ count: z.int(), answered: z.int() })
          .describe('its sub-questions, and those with a report of use'),
        proposal,
      }),
    ),
  },
  read: operation({
    name: 'readRequirement',
    method: 'GET',
    path: '/api/requirements/:id',
    summary: 'One requirement, with its collection plan, the reports sent for it, and whether they helped.',
    params: idParams,
    reply: records.full.extend({
      answers: requirementAnswers,
      plan: collectionPlan,
      proposal,
      patrolQuestions: z.array(
        z.object({ id, reference: z.string(), text: z.string(), lastOn: localDate, isAsked: z.boolean() }),
      ),
      isOverdue: z.boolean().describe('a request whose answer is overdue'),
    }),
  }),
};
