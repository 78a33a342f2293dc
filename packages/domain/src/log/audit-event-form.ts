import { AUDIT_ACTIONS, type AuditEvent } from './audit.ts';

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrAbsent = (value: unknown): boolean => isAbsent(value) || isText(value);
const isCountOrAbsent = (value: unknown): boolean => isAbsent(value) || Number.isSafeInteger(value);
const areTextsOrAbsent = (value: unknown): boolean =>
  isAbsent(value) || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const FORM: Readonly<Record<keyof AuditEvent, (value: unknown) => boolean>> = {
  action: (value) => AUDIT_ACTIONS.some((action) => action === value),
  requestId: isText,
  decision: (value) => isAbsent(value) || value === 'allow' || value === 'deny',
  actorId: isTextOrAbsent,
  unit: isTextOrAbsent,
  sessionId: isTextOrAbsent,
  workstation: isTextOrAbsent,
  channel: isTextOrAbsent,
  purpose: isTextOrAbsent,
  justification: isTextOrAbsent,
  legalBasis: isTextOrAbsent,
  caseRef: isTextOrAbsent,
  objectKind: isTextOrAbsent,
  query: isTextOrAbsent,
  because: isTextOrAbsent,
  policyVersion: isTextOrAbsent,
  objectVersion: isCountOrAbsent,
  resultCount: isCountOrAbsent,
  times: isCountOrAbsent,
  actorRoles: areTextsOrAbsent,
  objectIds: areTextsOrAbsent,
  subjectIds: areTextsOrAbsent,
  handling: areTextsOrAbsent,
  recipients: areTextsOrAbsent,
  fieldsShown: areTextsOrAbsent,
};

/**
 * True if a value read from a journal has the form of an event, allowing for fields that an earlier release did not
 * write.
 */
export function hasEventForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = new Map(Object.entries(value));
  // A field that is not in a leaf would be lost with its number.
  const isKnown = [...fields].every(([name, field]) => isAbsent(field) || name in FORM);
  return isKnown && Object.entries(FORM).every(([name, isOf]) => isOf(fields.get(name)));
}
