import { HANDLING_CODES, RELEASE_REFUSALS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, instant, line } from './parts.ts';

/** What leaves the agency: the report or the finished product. */
export const releasedKind = z.enum(['report', 'product']);
const releasedParams = z.strictObject({ kind: releasedKind, id });
const words = z.string().trim().max(2000);
const sentAs = z.enum(['disseminate', 'evidence']);

export const readConditions = operation({
  name: 'readConditions',
  method: 'GET',
  path: '/api/conditions/:kind/:id',
  summary: 'The handling conditions of an object, before it is shown; and whether this reader has acknowledged them.',
  params: releasedParams,
  reply: z.object({
    codes: z.array(z.enum(HANDLING_CODES as [string, ...string[]])), // the list is not empty
    conditions: z.string(),
    acknowledged: z.boolean(),
  }),
});

export const acknowledgeConditions = operation({
  name: 'acknowledgeConditions',
  method: 'POST',
  path: '/api/conditions/:kind/:id/acknowledgement',
  summary: 'I have read the conditions of this object. Asked once for each wording.',
  params: releasedParams,
  reply: z.object({ acknowledged: z.literal(true) }),
});

export const recordConsent = operation({
  name: 'recordConsent',
  method: 'POST',
  path: '/api/consents',
  summary: 'Record the provider’s permission: to pass on (H2) or for judicial use (H1), for one recipient.',
  input: z.strictObject({
    kind: releasedKind,
    id,
    consent: z.enum(['pass_on', 'judicial']),
    recipient: line.min(2),
    givenBy: line.min(2),
    givenReference: line,
  }),
  reply: z.object({ id }),
});

export const disseminate = operation({
  name: 'disseminate',
  method: 'POST',
  path: '/api/disseminations',
  summary:
    'Pass an object to a recipient outside the agency, as intelligence or into an evidence bundle. A named person does it, on recorded grounds; a refusal says what is missing.',
  input: z.strictObject({
    kind: releasedKind,
    id,
    version: z.int().min(0),
    as: sentAs,
    recipient: line.min(2),
    legalBasis: words.default(''),
    protocol: words.default(''),
    conditionsMet: words.default(''),
    disclosureOfficerId: id.optional().describe('who looks into it where a block meets what may help the defence'),
  }),
  reply: z.object({
    sent: z.boolean(),
    disseminationId: id.nullable(),
    because: z.enum(RELEASE_REFUSALS).nullable().describe('what stands against it, when it was not sent'),
    disclosureReview: z.boolean().describe('a block met what may help the defence, and somebody was told'),
  }),
});

export const dissemination = z.object({
  id,
  as: sentAs,
  recipient: z.string(),
  legalBasis: z.string(),
  protocol: z.string(),
  conditionsMet: z.string(),
  sentBy: z.string(),
  at: instant,
});
export const listDisseminations = operation({
  name: 'listDisseminations',
  method: 'GET',
  path: '/api/disseminations/:kind/:id',
  summary: 'To whom outside the agency an object went, on what grounds, and what its provider has permitted.',
  params: releasedParams,
  reply: z.object({
    disseminations: z.array(dissemination),
    consents: z.array(
      z.object({
        consent: z.enum(['pass_on', 'judicial']),
        recipient: z.string(),
        givenBy: z.string(),
        givenReference: z.string(),
        recordedBy: z.string(),
        at: instant,
      }),
    ),
  }),
});

export const listDisclosureReviews = operation({
  name: 'listDisclosureReviews',
  method: 'GET',
  path: '/api/disclosure-reviews',
  summary: 'What may help the defence and was blocked, for the person named to look into it.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        because: z.enum(RELEASE_REFUSALS),
        recipient: z.string(),
        originator: z.string(),
        openedBy: z.string(),
        openedAt: instant,
        outcome: z.string().nullable(),
        closedAt: instant.nullable(),
      }),
    ),
  }),
});

export const closeDisclosureReview = operation({
  name: 'closeDisclosureReview',
  method: 'POST',
  path: '/api/disclosure-reviews/:id/outcome',
  summary: 'Say what came of a disclosure review.',
  params: z.strictObject({ id }),
  input: z.strictObject({ outcome: z.string().trim().min(3).max(2000) }),
  reply: z.object({ closedAt: instant }),
});

export const exportReports = operation({
  name: 'exportReports',
  method: 'GET',
  path: '/api/reports.csv',
  summary:
    'Reports in bulk as CSV: marked, with who took it and why; without raw text, source reference and free text; H2, H3 and C left out.',
  reply: z.unknown(),
  file: 'text/csv; charset=utf-8',
});
