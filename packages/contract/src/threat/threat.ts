import { DUTY_POSTS, THREAT_STEPS } from '@reeve/domain';
import { z } from 'zod';
import { LONGEST_WAIT } from '../home/live.ts';
import { operation } from '../operation.ts';
import { choice, gradeCodes, id, idParams, instant, newId, reason } from '../parts.ts';
import { threatAlarm } from './threat-alarm.ts';

const words = z.string().trim().max(4000);
const verdict = z
  .object({
    allowed: z.boolean(),
    because: z.enum(['role', 'is_author', 'acknowledged', 'closed', 'no_record']).nullable().describe('why not'),
  })
  .meta({ id: 'ThreatVerdict' });
const byName = z.object({ by: z.string(), at: instant }).meta({ id: 'NamedInstant' });

/** An alarm as its readers see it: no source, no wording and no reference of a report, and not who raised it. */
const alarm = z
  .object({
    id,
    atRisk: z.string().describe('empty: not known'),
    place: z.string(),
    when: z.string(),
    phone: z.string().describe('whom to phone; empty: not known'),
    raisedAt: instant,
    escalatesAt: instant.describe('if still unacknowledged then, it goes to the deputy and all who respond to threats'),
    escalated: z.boolean(),
    acknowledged: byName.nullable(),
    closed: byName.extend({ reason: z.string() }).nullable(),
    mine: z.boolean().describe('raised by the reader'),
    reportId: id.nullable().describe('the report of theirs it was raised from; shown only to its author'),
    mayAcknowledge: verdict,
  })
  .meta({ id: 'ThreatAlarm' });
export type ThreatAlarmShown = z.output<typeof alarm>;

export const awaitThreats = operation({
  name: 'awaitThreats',
  method: 'GET',
  path: '/api/threats/changes',
  waits: true,
  // Requested all day by every open page: only a response that shows something is an access, and it is logged.
  access: 'session',
  summary: 'The open threats to life on the reader’s screen; waits until one of them changes or the time is up.',
  query: z.strictObject({
    since: z.string().max(64).default('').describe('the mark of the last response; empty: respond at once'),
    wait: z.coerce.number().int().min(0).max(LONGEST_WAIT).default(0).describe('seconds'),
  }),
  reply: z.object({
    mark: z.string().describe('for the next request'),
    items: z.array(alarm).nullable().describe('the open threats; null if nothing has changed since the mark'),
    controlRoom: z.string().nullable().describe('the number; null: none is on record'),
    dutyCommanders: z.array(z.string()).describe('who is duty commander now; empty: no one is on record'),
  }),
});

export const listThreats = operation({
  name: 'listThreats',
  method: 'GET',
  path: '/api/threats',
  summary: 'Threats to life, the open ones first, then the closed ones whose record the reader may see.',
  reply: z.object({ items: z.array(alarm) }),
});

const record = z.object({
  saidOrDone: z.string().describe('the words or acts'),
  options: z.string(),
  grade: gradeCodes.nullable().describe('of the source, set by a person; null: not graded yet'),
  by: z.string(),
  at: instant,
});

export const readThreat = operation({
  name: 'readThreat',
  method: 'GET',
  path: '/api/threats/:id',
  summary: 'A threat to life with its record and its log of steps, as far as the reader may see them.',
  params: idParams,
  reply: alarm.extend({
    controlRoom: z.string().nullable(),
    dutyCommanders: z.array(z.string()),
    readsRecord: z.boolean().describe('never by post alone: those who respond to it, and its author'),
    raisedBy: z.string().nullable().describe('null if the reader cannot read its record'),
    record: record.nullable().describe('the newest version'),
    earlier: z.array(record).describe('the versions before it, newest first'),
    steps: z.array(
      z.object({ step: choice('ThreatStep', THREAT_STEPS), words: z.string(), by: z.string(), at: instant }),
    ),
    mayClose: verdict,
  }),
});

export const raiseThreat = operation({
  name: 'raiseThreat',
  method: 'POST',
  path: '/api/threats',
  summary: 'Raise a threat to life. The duty commander and the head of intelligence see it at once.',
  input: z.strictObject({
    ...threatAlarm.shape,
    reportId: id.optional().describe('one of the author’s own reports; which one is stored in their own file only'),
  }),
  reply: z.object({ id, controlRoom: z.string().nullable(), dutyCommanders: z.array(z.string()) }),
});

export const acknowledgeThreat = operation({
  name: 'acknowledgeThreat',
  method: 'POST',
  path: '/api/threats/:id/acknowledgement',
  summary: 'Acknowledge a threat by name. Its author cannot, unless on duty.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({ acknowledgedAt: instant }),
});

export const keepThreatRecord = operation({
  name: 'keepThreatRecord',
  method: 'PUT',
  path: '/api/threats/:id/record',
  summary: 'Write a new version of the record: words or acts, options, grade. Earlier versions stay.',
  params: idParams,
  input: z.strictObject({ saidOrDone: words, options: words.default(''), grade: gradeCodes.nullable().default(null) }),
  reply: z.object({ versions: z.int() }),
});

export const recordThreatStep = operation({
  name: 'recordThreatStep',
  method: 'POST',
  path: '/api/threats/:id/steps',
  summary: 'Add a line to the log: informed, warned, protected, disrupted, or why a step was not taken.',
  params: idParams,
  input: z.strictObject({ step: choice('ThreatStep', THREAT_STEPS), words: words.default('') }),
  reply: z.object({ at: instant }),
});

export const closeThreat = operation({
  name: 'closeThreat',
  method: 'POST',
  path: '/api/threats/:id/end',
  summary: 'Close a threat with a reason. It stays on record.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ closedAt: instant }),
});

export const readDutyRoster = operation({
  name: 'readDutyRoster',
  method: 'GET',
  path: '/api/duty-roster',
  summary: 'Who is duty commander and deputy, now and later, and the control room’s number.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        accountId: id,
        name: z.string(),
        post: choice('DutyPost', DUTY_POSTS),
        from: instant,
        until: instant,
        now: z.boolean().describe('on duty at this moment'),
        keptBy: z.string(),
      }),
    ),
    controlRoom: byName.extend({ number: z.string() }).nullable(),
  }),
});

export const keepDuty = operation({
  name: 'keepDuty',
  method: 'POST',
  path: '/api/duty-roster',
  summary: 'Enter a person in the duty roster, as duty commander or deputy.',
  input: z.strictObject({
    accountId: id,
    post: choice('DutyPost', DUTY_POSTS),
    from: z.iso.datetime({ offset: true }),
    until: z.iso.datetime({ offset: true }),
  }),
  reply: newId,
});

export const endDuty = operation({
  name: 'endDuty',
  method: 'POST',
  path: '/api/duty-roster/:id/end',
  summary: 'Remove a period from the duty roster.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({ removed: z.literal(true) }),
});

export const keepControlRoom = operation({
  name: 'keepControlRoom',
  method: 'PUT',
  path: '/api/duty-roster/control-room',
  summary: 'Set the control room’s number.',
  input: z.strictObject({ number: z.string().trim().min(2).max(60) }),
  reply: z.object({ number: z.string() }),
});
