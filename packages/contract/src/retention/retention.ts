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
  .object({ kind: choice('HoldKind', HOLD_KINDS), ground: z.string(), setBy: z.string(), endsOn: z.string() })
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
    'Reports whose review date is near or has passed, by reference and date only: those the reader could read on their last visible day. Reports that current objects rely on come first.',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  reply: z.object({
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        unit: z.string(),
        restricted: z.boolean().describe('its last visible day has passed: it can be opened only here'),
        reviewOn: z.string(),
        maximumOn: z.string().describe('the last day on which it may be stored without a retention decision'),
        rule: z.string().describe('id of the retention rule that sets its date'),
        ground: choice('ReviewGround', REVIEW_GROUNDS).nullable().describe('the event that opened its review, if any'),
        restedOn: z.boolean().describe('a current object relies on it'),
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
    text: z.string().nullable().describe('the checked text; null if none was released: raw text is not shown here'),
    unit: z.string(),
    restricted: z.boolean(),
    restrictedBecause: z.string().nullable(),
    contested: z.boolean(),
    reviewOn: z.string(),
    maximumOn: z.string(),
    caseRef: z.string().nullable(),
    openProceeding: z.boolean().describe('its case is before a prosecutor or court: it cannot be erased'),
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
          .describe(
            'a contact or associate of no one named here or known: retained only with a related person and a reason',
          ),
        relatedPersonId: id.nullable().describe('the person of this report whose contact or associate they are'),
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
        subjectInformedOn: z.string().nullable(),
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
  summary: 'Open one report of the review desk, only to decide on it. The reason is logged.',
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
    'Propose to retain, hold, mark as contested, restrict or erase a report. A second person decides. Retaining it requires a decision on every person’s link.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    outcome,
    reason,
    grade: z
      .strictObject({ scheme: scheme, source: z.string(), info: z.string() })
      .optional()
      .describe('another grade of record, if it is retained'),
    links: z
      .array(
        z.strictObject({
          personId: id,
          decision: choice('LinkDecision', LINK_DECISIONS),
          category: subjectCategory.optional().describe('of a link that is re-categorised'),
          relatedTo: relatedTo
            .optional()
            .describe('whose contact or associate it is, for a link that is re-categorised or has no such person'),
          reason,
        }),
      )
      .max(200)
      .default([]),
    holdKind: choice('HoldKind', HOLD_KINDS).optional(),
    holdUntil: localDate.optional().describe('at most twelve months from today'),
    subjectInformedOn: localDate
      .optional()
      .describe('of a contested report that is retained: when the person concerned was informed (LED 16(3))'),
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
  reply: z.object({ outcome: outcome.nullable().describe('what was carried out; null if declined') }),
});

export const fileUnderCase = operation({
  name: 'fileUnderCase',
  method: 'POST',
  path: '/api/reports/:id/case',
  summary: 'Assign a report to a case or to none: proceedings on that case prevent its erasure.',
  params: idParams,
  input: z.strictObject({ ...versioned, caseRef: line.trim().min(2).nullable(), reason }),
  reply: newVersion,
});

export const listProceedings = operation({
  name: 'listProceedings',
  method: 'GET',
  path: '/api/proceedings',
  summary: 'Proceedings before a prosecutor or court known to the agency, open ones first.',
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
  summary: 'Add a proceeding: reports of its case are not erased while it is open.',
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
  summary: 'Confirm that a proceeding is still open, for at most twelve more months.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({ confirmBy: z.string() }),
});

export const closeProceeding = operation({
  name: 'closeProceeding',
  method: 'POST',
  path: '/api/proceedings/:id/end',
  summary:
    'Record how and when a proceeding ended: retention periods that run from the end of a case start, and without a conviction the links of suspects and convicted persons are reviewed at once.',
  params: idParams,
  input: z.strictObject({ outcome: choice('ProceedingOutcome', PROCEEDING_OUTCOMES), closedOn: localDate }),
  reply: z.object({ reviewed: z.int().describe('reports to be reviewed today') }),
});
