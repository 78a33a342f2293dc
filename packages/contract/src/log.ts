import {
  AUDIT_ACTIONS,
  AUDIT_CHANNELS,
  isMonth,
  LOG_FAULTS,
  LOG_TEXTS,
  SAMPLE_MARKS,
  SAMPLED_KINDS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { choice, id, idParams, instant, localDate, marking, newId, reason, subjectCategory } from './parts.ts';

const seq = z.int().min(1);
const seqOfPath = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const month = z.string().refine(isMonth, 'a month, YYYY-MM');
const logText = z.enum(LOG_TEXTS);

/** One event of the log, with its texts that were not erased. */
export const logEvent = z
  .object({
    seq,
    at: instant,
    action: choice('AuditAction', AUDIT_ACTIONS),
    actor: z.string().describe('display name; “system” for the program’s own actors'),
    actorId: z.string().nullable(),
    actorRoles: z.array(z.string()),
    unit: z.string().nullable(),
    sessionId: z.string().nullable(),
    workstation: z.string().nullable().describe('salted hash of address and program'),
    channel: z.enum(AUDIT_CHANNELS).nullable(),
    purpose: z.string().nullable(),
    justification: z.string().nullable(),
    legalBasis: z.string().nullable(),
    caseRef: z.string().nullable(),
    objectKind: z.string().nullable().describe('kind of the object; of a refused request the name of its operation'),
    addressedKind: z
      .string()
      .nullable()
      .describe('of a refused request: the kind of object its address names; null for every other event'),
    objectIds: z.array(z.string()),
    objectVersion: z.int().nullable(),
    subjectIds: z.array(z.string()),
    handling: z.array(z.string()),
    recipients: z.array(z.string()).describe('display names, or as entered'),
    fieldsShown: z.array(z.string()),
    query: z.string().nullable().describe('the search text; shown only to readers of the log'),
    resultCount: z.int().nullable(),
    times: z.int().nullable().describe('refusals within one minute that this event counts; null if it is one'),
    decision: z.enum(['allow', 'deny']),
    because: z.string().nullable(),
    requestId: z.string(),
    policyVersion: z.string(),
    erasedTexts: z.array(logText).describe('its texts that were erased'),
  })
  .meta({ id: 'LogEvent' });
export type LogEvent = z.output<typeof logEvent>;

export const readLog = operation({
  name: 'readLog',
  method: 'GET',
  path: '/api/log',
  summary: 'The agency’s own log, for its data-protection officer and auditors. Reading it is logged.',
  query: z.strictObject({
    before: z.coerce.number().int().min(1).optional(),
    action: choice('AuditAction', AUDIT_ACTIONS).optional(),
    actorId: id.optional(),
    aboutId: z.string().min(1).max(64).optional().describe('id of an object or person it was about'),
    from: localDate.optional().describe('first day, in the agency’s zone'),
    until: localDate.optional().describe('last day'),
    leftAfterErasure: z
      .literal('yes')
      .optional()
      .describe('events about an object erased since, whose justification or case reference was not erased'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: z.object({ items: z.array(logEvent), next: z.int().nullable() }),
});

export const readLogStatus = operation({
  name: 'readLogStatus',
  method: 'GET',
  path: '/api/log/status',
  summary: 'Up to which event the agency’s log is signed, with which key, and which witnesses have its checkpoints.',
  reply: z.object({
    size: z.int(),
    checkpoint: z
      .object({
        size: z.int(),
        at: instant,
        root: z.string().describe('base64'),
        note: z.string().describe('the signed note'),
        key: z.string().describe('the public key, for verification'),
      })
      .nullable(),
    witnesses: z.array(z.object({ name: z.string(), size: z.int().nullable().describe('null if unreadable') })),
  }),
});

export const checkLogOperation = operation({
  name: 'checkLog',
  method: 'POST',
  path: '/api/log/check',
  summary: 'Verify the whole log up to its last checkpoint, as reeve audit verify does with a file.',
  reply: z.object({
    ok: z.boolean(),
    size: z.int(),
    root: z.string(),
    checkpoints: z.int(),
    erasedTexts: z.int(),
    checkedAt: instant,
    problem: z.object({ fault: z.enum(LOG_FAULTS), seq: z.int(), until: z.int() }).nullable(),
  }),
});

export const exportLog = operation({
  name: 'exportLog',
  method: 'GET',
  path: '/api/log/export',
  summary: 'The log up to its last checkpoint as a file that reeve audit verify can check without a server.',
  query: z.strictObject({
    texts: z.enum(['yes', 'no']).default('yes').describe('includes the texts about persons that were not erased'),
  }),
  reply: z.unknown(),
  file: 'text/plain; charset=utf-8',
});

export const proveLogEvent = operation({
  name: 'proveLogEvent',
  method: 'GET',
  path: '/api/log/:seq/proof',
  summary: 'The proof that an event is in the log, verifiable with only a checkpoint.',
  params: z.strictObject({ seq: seqOfPath }),
  reply: z.object({
    proof: z.string().describe('c2sp.org/tlog-proof@v1'),
    leaf: z.string().describe('the event’s canonical text, texts about persons as commitments'),
  }),
});

export const logCheckpointPdf = operation({
  name: 'logCheckpointPdf',
  method: 'GET',
  path: '/api/log/checkpoint.pdf',
  summary: 'The last checkpoint as a page to print, to be kept on paper.',
  reply: z.unknown(),
  file: 'application/pdf',
});

export const eraseLogTexts = operation({
  name: 'eraseLogTexts',
  method: 'POST',
  path: '/api/log/erasures',
  summary: 'Erase texts about persons that are attached to events; every proof of the log stays valid.',
  input: z.strictObject({ seqs: z.array(seq).min(1).max(200), fields: z.array(logText).min(1), reason }),
  reply: z.object({ ordered: z.literal(true) }),
});

const sampleItem = z.object({
  seq,
  at: instant,
  actor: z.string(),
  action: choice('AuditAction', AUDIT_ACTIONS),
  objectKind: z.string().nullable(),
  reference: z.string().nullable().describe('of the object it was about, if the reader may see it'),
  purpose: z.string().nullable(),
  justification: z.string().nullable(),
  caseRef: z.string().nullable(),
  mine: z.boolean().describe('the reader’s own access: another person checks it'),
  opens: z.boolean().describe('this reader can open its record, with a reason'),
  mark: choice('SampleMark', SAMPLE_MARKS).nullable(),
  markedAt: instant.nullable(),
});

export const releaseConsultationSample = operation({
  name: 'releaseConsultationSample',
  method: 'POST',
  path: '/api/log/samples',
  summary:
    'Sample five accesses per person at random from a unit’s month and release them to its supervisor. Possible once per month.',
  input: z.strictObject({ unit: z.string().min(1).max(80), month }),
  reply: newId,
});

export const listConsultationSamples = operation({
  name: 'listConsultationSamples',
  method: 'GET',
  path: '/api/log/samples',
  summary:
    'Sampled accesses: for a supervisor those of the unit, for data protection and audit all. They cannot be searched and are not counted.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        unit: z.string(),
        month: z.string(),
        seed: z.string().describe('determines the sample, so that anyone with the log can repeat it'),
        releasedAt: instant,
        consultations: z.array(sampleItem),
      }),
    ),
    units: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .describe('whose month can be sampled; for readers who may sample'),
  }),
});

const openedRecord = z
  .object({
    kind: z.enum(SAMPLED_KINDS),
    id,
    reference: z.string(),
    title: z.string().describe('names of persons masked, as in every text here'),
    sections: z.array(z.object({ section: z.string().nullable(), text: z.string() })),
    persons: z.array(subjectCategory).describe('the category of each person named in a report'),
    grades: z.array(z.string()).describe('of a report: its grade of record'),
    marking,
  })
  .meta({ id: 'OpenedRecord' });
export type OpenedRecord = z.output<typeof openedRecord>;

export const openSampledRecord = operation({
  name: 'openSampledRecord',
  method: 'POST',
  path: '/api/log/samples/:id/opened',
  summary:
    'Open the record that one sampled access was about, with names masked. For data protection and audit; each opening has a reason and is logged.',
  params: idParams,
  input: z.strictObject({ seq, reason }),
  opens: true,
  reply: openedRecord,
});

export const openComplaintRecord = operation({
  name: 'openComplaintRecord',
  method: 'POST',
  path: '/api/complaints/opened',
  summary:
    'Open the report that a complaint is about, with names masked: one on which two persons of the review desk have put a hold for a complaint. For data protection and audit; each opening has a reason and is logged.',
  input: z.strictObject({ reference: z.string().trim().min(3).max(20), reason }),
  opens: true,
  reply: openedRecord,
});

export const markConsultation = operation({
  name: 'markConsultation',
  method: 'POST',
  path: '/api/log/samples/:id/marks',
  summary: 'Mark a sampled access as accepted or as needing an explanation.',
  params: idParams,
  input: z.strictObject({ seq, mark: choice('SampleMark', SAMPLE_MARKS) }),
  reply: z.object({ mark: choice('SampleMark', SAMPLE_MARKS) }),
});
