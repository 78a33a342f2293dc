import { HOLD_KINDS, LINK_DECISIONS, PROCEEDING_OUTCOMES, RETENTION_OUTCOMES, REVIEW_GROUNDS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  grade,
  gradeCodes,
  id,
  idParams,
  instant,
  line,
  localDate,
  marking,
  newId,
  newVersion,
  reason,
  scheme,
  subjectCategory,
  versioned,
} from '../parts.ts';
import { chosenMarking } from '../record/record.ts';
import { relatedTo } from '../report/report.ts';

const outcome = z.enum(RETENTION_OUTCOMES).meta({ id: 'RetentionOutcome' });
const hold = z
  .object({
    kind: choice('HoldKind', HOLD_KINDS),
    ground: z.string(),
    setBy: z.string(),
    endsOn: z.string(),
  })
  .meta({ id: 'ReportHold' });
const verdict = z
  .object({
    allowed: z.boolean(),
    because: z.enum(['role', 'is_author', 'is_proposer']).nullable().describe('why not'),
  })
  .meta({ id: 'RetentionVerdict' });

export const readRetentionDesk = operation({
  name: 'readRetentionDesk',
  method: 'GET',
  path: '/api/retention-desk',
  summary:
    'Reports whose review date is near or has passed, by reference and date alone: those the reader could read on their last visible day. First what something living rests on.',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  reply: z.object({
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        unit: z.string(),
        restricted: z.boolean().describe('its last visible day has passed: it is opened here alone'),
        reviewOn: z.string(),
        maximumOn: z.string().describe('the last day on which it may exist without having been retained'),
        rule: z.string().describe('id of the retention rule that sets its date'),
        ground: choice('ReviewGround', REVIEW_GROUNDS)
          .nullable()
          .describe('the event that opened its review, where one did'),
        restedOn: z.boolean().describe('something living rests on it'),
        proposed: outcome.nullable(),
        proposedBy: z.string().nullable(),
        proposedByMe: z.boolean(),
        marking,
      }),
    ),
    more: z.boolean(),
  }),
});

const deskReport = z
  .object({
    id,
    reference: z.string(),
    version: z.int(),
    subject: z.string(),
    text: z
      .string()
      .nullable()
      .describe('the checked text; null where none has been released: raw text is not shown here'),
    unit: z.string(),
    restricted: z.boolean(),
    restrictedBecause: z.string().nullable(),
    contested: z.boolean(),
    reviewOn: z.string(),
    maximumOn: z.string(),
    caseRef: z.string().nullable(),
    openProceeding: z.boolean().describe('its case is before a prosecutor or court: it is not erased'),
    mayAssistDefence: z.enum(['yes', 'no', 'not_assessed']),
    grade: grade.pick({ scheme: true, source: true, info: true }).nullable(),
    persons: z.array(
      z.object({
        id,
        name: z.string(),
        category: subjectCategory,
        grounds: z.string(),
        legalBasis: z.string(),
        reviewOn: z.string(),
        maximumOn: z.string(),
        lacksRelation: z
          .boolean()
          .describe('a contact or associate of nobody named here or known: kept only with of whom and why'),
        relatedPersonId: id.nullable().describe('the person of this report they are a contact or associate of'),
      }),
    ),
    holds: z.array(hold),
    proposal: z
      .object({
        id,
        outcome,
        reason: z.string(),
        by: z.string(),
        at: instant,
        grade: gradeCodes.nullable(),
        links: z.array(
          z.object({
            personId: id,
            decision: choice('LinkDecision', LINK_DECISIONS),
            category: subjectCategory.nullable(),
          }),
        ),
        holdKind: choice('HoldKind', HOLD_KINDS).nullable(),
        holdUntil: z.string().nullable(),
      })
      .nullable(),
    mayPropose: verdict,
    mayDecide: verdict,
    marking,
  })
  .meta({ id: 'DeskReport' });

export const openAtRetentionDesk = operation({
  name: 'openAtRetentionDesk',
  method: 'POST',
  path: '/api/retention-desk/:id/opened',
  summary: 'Open one report of the review desk, to decide on it and for nothing else. The reason stands in the log.',
  params: idParams,
  input: z.strictObject({ reason }),
  opens: true,
  reply: deskReport,
});

export const proposeRetention = operation({
  name: 'proposeRetention',
  method: 'POST',
  path: '/api/retention-desk/:id/proposal',
  summary:
    'Propose to retain, hold, mark as contested, restrict or erase a report. A second person decides. To retain it, every person’s link in it is decided on.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    outcome,
    reason,
    grade: z
      .strictObject({ scheme: scheme, source: z.string(), info: z.string() })
      .optional()
      .describe('another grade of record, where it is retained'),
    links: z
      .array(
        z.strictObject({
          personId: id,
          decision: choice('LinkDecision', LINK_DECISIONS),
          category: subjectCategory.optional().describe('of a link that is re-categorised'),
          relatedTo: relatedTo
            .optional()
            .describe('of whom, for a contact or associate that is re-categorised or kept without one'),
          reason,
        }),
      )
      .max(200)
      .default([]),
    holdKind: choice('HoldKind', HOLD_KINDS).optional(),
    holdUntil: localDate.optional().describe('at most twelve months from today'),
  }),
  reply: z.object({ proposalId: id }),
});

export const decideRetention = operation({
  name: 'decideRetention',
  method: 'POST',
  path: '/api/retention-desk/:id/decision',
  summary: 'Carry out or decline what was proposed for a report; never by its author or by the person who proposed it.',
  params: idParams,
  input: z.strictObject({ proposalId: id, approve: z.boolean(), reason }),
  reply: z.object({ outcome: outcome.nullable().describe('what was carried out; null where it was declined') }),
});

export const fileUnderCase = operation({
  name: 'fileUnderCase',
  method: 'POST',
  path: '/api/reports/:id/case',
  summary:
    'Say to which case a report belongs, or that it belongs to none: proceedings on that case keep it from erasure.',
  params: idParams,
  input: z.strictObject({ ...versioned, caseRef: line.trim().min(2).nullable(), reason }),
  reply: newVersion,
});

export const listProceedings = operation({
  name: 'listProceedings',
  method: 'GET',
  path: '/api/proceedings',
  summary: 'Proceedings before a prosecutor or court that the agency knows of, the open ones first.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        caseRef: z.string(),
        authority: z.string(),
        openedOn: z.string(),
        confirmBy: z.string().describe('last day on which it counts as open unless a person confirms it'),
        closedOn: z.string().nullable(),
        outcome: choice('ProceedingOutcome', PROCEEDING_OUTCOMES).nullable(),
        keptBy: z.string(),
        marking,
      }),
    ),
  }),
});

export const openProceeding = operation({
  name: 'openProceeding',
  method: 'POST',
  path: '/api/proceedings',
  summary: 'Enter a proceeding: nothing filed under its case is erased while it is open.',
  input: z.strictObject({
    caseRef: line.trim().min(2),
    authority: line.trim().min(2).describe('prosecutor or court'),
    openedOn: localDate,
    marking: chosenMarking,
  }),
  reply: newId,
});

export const confirmProceeding = operation({
  name: 'confirmProceeding',
  method: 'POST',
  path: '/api/proceedings/:id/confirmation',
  summary: 'Say that a proceeding is still open, for at most twelve months more.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({ confirmBy: z.string() }),
});

export const closeProceeding = operation({
  name: 'closeProceeding',
  method: 'POST',
  path: '/api/proceedings/:id/end',
  summary:
    'Say how and when a proceeding ended: the clocks that run from the end of a case start, and without a conviction the links of suspects are reviewed at once.',
  params: idParams,
  input: z.strictObject({ outcome: choice('ProceedingOutcome', PROCEEDING_OUTCOMES), closedOn: localDate }),
  reply: z.object({ reviewed: z.int().describe('reports that are to be reviewed today') }),
});
