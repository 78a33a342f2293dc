import {
  OUTWARD_REFUSALS,
  RECIPIENT_KINDS,
  SECOND_PERSON_REASONS,
  SENDING_GROUNDS,
  NOTICE_GROUNDS,
  SENDING_STATES,
  SENDING_STEPS,
  TRANSFER_GROUNDS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  handlingCode,
  id,
  idParams,
  instant,
  line,
  marking,
  newId,
  reason,
  subjectCategory,
} from '../parts.ts';

/** Objects that leave the agency: a report or a finished product. */
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
    codes: z.array(handlingCode), // the list is not empty
    conditions: z.string(),
    acknowledged: z.boolean(),
  }),
});

export const acknowledgeConditions = operation({
  name: 'acknowledgeConditions',
  method: 'POST',
  path: '/api/conditions/:kind/:id/acknowledgement',
  summary: 'Acknowledge that you have read the conditions of this object. Required once for each wording.',
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
    recipientId: id.describe('from the register'),
    givenBy: line.min(2),
    givenReference: line,
  }),
  reply: newId,
});

/** Requirements of the kind of recipient in addition to the legal basis: texts of the sender, and a ground of LED Chapter V. */
export const sendingGrounds = z
  .object({
    completeness: words.default('').describe('what is missing or uncertain in it (LED 7(2))'),
    necessity: words.default('').describe('what the recipient needs it for, in this case'),
    transferGround: z.enum(TRANSFER_GROUNDS).nullable().default(null).describe('LED 36, 37 or 38'),
    supplier: words.default('').describe('authorisation of the State of origin, or that there is none (LED 35(1)(c))'),
    onwardTransfer: words.default('').describe('how the recipient agreed to ask before it passes it on (LED 35(1)(e))'),
    treatment: words.default('').describe('note on death penalty and ill-treatment (LED recital 71)'),
    authorityTold: words.default('').describe('how the data protection authority was informed (LED 39)'),
    order: words.default('').describe('order of the prosecutor or court for an appeal to the public'),
  })
  .meta({ id: 'SendingGrounds' });
export type SendingGroundsGiven = z.input<typeof sendingGrounds>;

const FROM_THE_REGISTER = 'choose a recipient from the register of recipients; a name written as text is not accepted';

export const disseminate = operation({
  name: 'disseminate',
  method: 'POST',
  path: '/api/disseminations',
  summary:
    'Send an object to a recipient of the register, as intelligence or into an evidence bundle, on recorded grounds. A refusal names what is missing; where a second person must agree, it is proposed to them and nothing leaves.',
  input: z.strictObject(
    {
      kind: releasedKind,
      id,
      version: z.int().min(0),
      as: sentAs,
      recipientId: z.uuid(FROM_THE_REGISTER),
      legalBasis: z.string().trim().max(200).default('').describe('a code of the agency’s list of legal bases'),
      protocol: words.default(''),
      conditionsMet: words.default(''),
      ...sendingGrounds.shape,
      disclosureOfficerId: id
        .optional()
        .describe('who reviews it if a block affects material that may help the defence; never the sender'),
    },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? FROM_THE_REGISTER : undefined) },
  ),
  reply: z.object({
    sent: z.boolean(),
    disseminationId: id.nullable(),
    because: z.enum(OUTWARD_REFUSALS).nullable().describe('what prevents it, if it was neither sent nor proposed'),
    missing: z.array(z.enum(SENDING_GROUNDS)).describe('every ground that the kind of recipient still requires'),
    secondPerson: z
      .array(choice('SecondPersonReason', SECOND_PERSON_REASONS))
      .describe('why a second person must agree; it is proposed to them and nothing has left'),
    disclosureReview: z
      .boolean()
      .describe('a block affected material that may help the defence, and the disclosure officer was informed'),
  }),
});

export const approveDissemination = operation({
  name: 'approveDissemination',
  method: 'POST',
  path: '/api/sendings/:id/approval',
  summary: 'Approve or decline, as the second person, what another person proposed to send. It is sent on approval.',
  params: idParams,
  input: z.strictObject({ approved: z.boolean(), reason: z.string().trim().max(2000).default('') }),
  reply: z.object({ sent: z.boolean(), at: instant }),
});

export const recallDissemination = operation({
  name: 'recallDissemination',
  method: 'POST',
  path: '/api/sendings/:id/recall',
  summary: 'Recall or correct what was sent. Reminders follow after 72 hours until the recipient has acknowledged it.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ at: instant }),
});

export const acknowledgeDissemination = operation({
  name: 'acknowledgeDissemination',
  method: 'POST',
  path: '/api/sendings/:id/acknowledgement',
  summary:
    'Acknowledge what was sent, recalled or corrected, as the recipient’s own account; or record that the recipient did, and how.',
  params: idParams,
  input: z.strictObject({ how: z.string().trim().max(2000).default('') }),
  reply: z.object({ of: z.enum(['sending', 'recall', 'correction']), at: instant }),
});

const step = z.object({
  step: z.enum(SENDING_STEPS),
  reason: z.string(),
  ground: z
    .enum(NOTICE_GROUNDS)
    .nullable()
    .describe('of a recall or correction by the server: what was done with the report'),
  by: z.string(),
  byPartner: z.boolean(),
  at: instant,
});

export const dissemination = z
  .object({
    id,
    as: sentAs,
    recipient: z.string().describe('the recipient’s name when it was sent'),
    recipientId: id.nullable().describe('null: sent before there was a register'),
    recipientKind: choice('RecipientKind', RECIPIENT_KINDS).nullable(),
    legalBasis: z.string(),
    legalBasisTitle: z.string().describe('its title in the agency’s list; empty if not in the list'),
    protocol: z.string(),
    conditionsMet: z.string(),
    grades: z.array(z.string()).describe('grades that travelled with it'),
    asOf: z.string().nullable().describe('the day of its state of knowledge'),
    ...sendingGrounds.shape,
    secondPerson: z.array(choice('SecondPersonReason', SECOND_PERSON_REASONS)),
    state: z.enum(SENDING_STATES),
    steps: z.array(step),
    mayApprove: z.boolean(),
    sentBy: z.string(),
    at: instant.describe('when it was sent, or proposed to the second person'),
  })
  .meta({ id: 'Dissemination' });
export type Dissemination = z.output<typeof dissemination>;

export const listDisseminations = operation({
  name: 'listDisseminations',
  method: 'GET',
  path: '/api/disseminations/:kind/:id',
  summary:
    'Who received an object or is to receive it, on which grounds and with which status; and what its provider has permitted.',
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
    personal: z
      .object({ any: z.boolean(), victimOrWitness: z.boolean(), minor: z.boolean(), specialCategory: z.boolean() })
      .describe('personal content of the object: it determines what must be recorded and who must agree'),
  }),
});

export const listSent = operation({
  name: 'listSent',
  method: 'GET',
  path: '/api/sendings',
  summary:
    'Objects sent to recipients or waiting for a second person, as far as the reader may see them, newest first.',
  reply: z.object({
    items: z.array(
      dissemination.extend({
        object: z.object({
          kind: releasedKind,
          id,
          reference: z.string().nullable().describe('null: the reader can no longer open it'),
          title: z.string().nullable(),
        }),
        marking,
      }),
    ),
  }),
});

export const listReceived = operation({
  name: 'listReceived',
  method: 'GET',
  path: '/api/received',
  summary: 'For the account of a recipient: objects sent to it, recalled and corrected, newest first.',
  reply: z.object({
    items: z.array(
      z.object({
        disseminationId: id,
        kind: z.enum(['sent', 'recalled', 'corrected']),
        ground: z.enum(NOTICE_GROUNDS).nullable().describe('what was done with the report, if the server reports it'),
        objectKind: releasedKind,
        reference: z.string(),
        reason: z.string(),
        at: instant,
        acknowledgedAt: instant.nullable(),
        readable: z.boolean().describe('what was sent can be read; false: recalled, expired, or sent on another way'),
      }),
    ),
  }),
});

export const readReceived = operation({
  name: 'readReceived',
  method: 'GET',
  path: '/api/received/:id',
  summary:
    'For the account of a recipient: the exact text sent to it, with grades, date and conditions. If there are conditions, its text opens when they are acknowledged.',
  params: idParams,
  reply: z.object({
    objectKind: releasedKind,
    reference: z.string(),
    title: z.string(),
    marking,
    text: z
      .object({
        sections: z.array(z.object({ section: z.string().nullable(), text: z.string() })),
        persons: z
          .array(z.object({ name: z.string(), category: subjectCategory }))
          .nullable()
          .describe('null: a product, which names persons only in its text'),
      })
      .nullable()
      .describe('null until the conditions are acknowledged'),
    grades: z.array(z.string()),
    asOf: z.string().nullable(),
    completeness: z.string(),
    legalBasisTitle: z.string().describe('empty if the basis is no longer in the agency’s list'),
    sentBy: z.string(),
    at: instant,
    until: z.string().nullable().describe('last day on which it can be read here; null: none is set'),
    corrected: z
      .enum(NOTICE_GROUNDS)
      .nullable()
      .describe('what was done with it after it was sent: ask before acting on it'),
    acknowledgedAt: instant.nullable(),
  }),
});

export const listDisclosureReviews = operation({
  name: 'listDisclosureReviews',
  method: 'GET',
  path: '/api/disclosure-reviews',
  summary: 'Blocked material that may help the defence, for the person named to review it.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        because: z.enum(OUTWARD_REFUSALS),
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
  summary: 'Record the outcome of a disclosure review.',
  params: z.strictObject({ id }),
  input: z.strictObject({ outcome: z.string().trim().min(3).max(2000) }),
  reply: z.object({ closedAt: instant }),
});

export const exportReports = operation({
  name: 'exportReports',
  method: 'GET',
  path: '/api/reports.csv',
  summary:
    'Reports in bulk as CSV: with marking, exporting person and reason; without raw text, source reference and free text; H2, H3 and C left out.',
  reply: z.unknown(),
  file: 'text/csv; charset=utf-8',
});
