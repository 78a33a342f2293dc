/** What the log records at minimum (LED Art. 25; domain brief §6.6). `link` is *combination*. */
export const AUDIT_ACTIONS = [
  'sign_in',
  'sign_out',
  'purpose_change',
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

/** One event. Texts about persons do not belong here: the log outlives an erasure. */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly actorId: string | undefined;
  readonly actorRoles: readonly string[];
  readonly sessionId: string | undefined;
  readonly purpose: string | undefined;
  readonly justification: string | undefined;
  readonly caseRef: string | undefined;
  readonly objectKind: string | undefined;
  readonly objectIds: readonly string[];
  readonly recipients: readonly string[];
  readonly fieldsShown: readonly string[];
  readonly resultCount: number | undefined;
  readonly decision: 'allow' | 'deny';
  readonly because: string | undefined;
  readonly requestId: string;
  /** Versions of policy and code lists in force, so that an old answer can be explained. */
  readonly policyVersion: string;
}
