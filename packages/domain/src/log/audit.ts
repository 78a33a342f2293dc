/** What the log records at minimum (LED Art. 25; domain brief §6.6). `link` is *combination*. */
export const AUDIT_ACTIONS = [
  'sign_in',
  'sign_out',
  'purpose_change',
  'password_change',
  'create',
  'view',
  'search',
  'export',
  'print',
  'copy_out',
  'link',
  'split',
  'alter',
  'grade',
  'regrade',
  'sanitise',
  'disseminate',
  'recall',
  'receive',
  'restrict',
  'erase',
  'review',
  'permission_change',
  'break_glass',
  'config_change',
  'log_view',
  'bulk_load',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Acts by which a person accessed information: what a sample for a supervisor is taken from. */
export const CONSULTATIONS = [
  'view',
  'search',
  'export',
  'print',
  'copy_out',
] as const satisfies readonly AuditAction[];

/** The channel by which it was exported or imported. */
export const AUDIT_CHANNELS = ['page', 'command_line', 'file', 'paper', 'package', 'system'] as const;
export type AuditChannel = (typeof AUDIT_CHANNELS)[number];

/**
 * One event before it is numbered. `justification`, `caseRef`, `query` and `subjectIds` are about persons: the log
 * itself holds only commitments to them, which outlive an erasure. No other field can be about persons.
 */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly actorId: string | undefined;
  readonly actorRoles: readonly string[];
  /** Code of the unit that the actor belonged to. */
  readonly unit: string | undefined;
  readonly sessionId: string | undefined;
  /** Salted hash of network address and program: the same machine is recognisable, its address is not. */
  readonly workstation: string | undefined;
  readonly channel: AuditChannel | undefined;
  readonly purpose: string | undefined;
  readonly justification: string | undefined;
  readonly legalBasis: string | undefined;
  readonly caseRef: string | undefined;
  readonly objectKind: string | undefined;
  readonly objectIds: readonly string[];
  readonly objectVersion: number | undefined;
  /** The persons it was about, by id. */
  readonly subjectIds: readonly string[];
  /** Handling codes, at the time, of all content shown. */
  readonly handling: readonly string[];
  readonly recipients: readonly string[];
  readonly fieldsShown: readonly string[];
  /** What was requested, in the requester's words. */
  readonly query: string | undefined;
  readonly resultCount: number | undefined;
  /** Number of refusals of this kind, operation and minute this event represents; undefined if one. */
  readonly times: number | undefined;
  readonly decision: 'allow' | 'deny';
  readonly because: string | undefined;
  readonly requestId: string;
  /** Versions of policy and code lists in force, so that an old answer can be explained. */
  readonly policyVersion: string;
}

/** Returns an event with the given fields; every other field is recorded as absent. */
export function auditEvent(
  said: Pick<AuditEvent, 'action' | 'requestId'> & {
    readonly [Name in keyof AuditEvent]?: AuditEvent[Name] | undefined;
  },
): AuditEvent {
  return {
    action: said.action,
    actorId: said.actorId,
    actorRoles: said.actorRoles ?? [],
    unit: said.unit,
    sessionId: said.sessionId,
    workstation: said.workstation,
    channel: said.channel,
    purpose: said.purpose,
    justification: said.justification,
    legalBasis: said.legalBasis,
    caseRef: said.caseRef,
    objectKind: said.objectKind,
    objectIds: said.objectIds ?? [],
    objectVersion: said.objectVersion,
    subjectIds: said.subjectIds ?? [],
    handling: said.handling ?? [],
    recipients: said.recipients ?? [],
    fieldsShown: said.fieldsShown ?? [],
    query: said.query,
    resultCount: said.resultCount,
    times: said.times,
    decision: said.decision ?? 'allow',
    because: said.because,
    requestId: said.requestId,
    policyVersion: said.policyVersion ?? '1',
  };
}
