import { ERROR_CODES, OBJECT_KINDS } from '@reeve/domain';
import { refusalKey, refusalNamed } from '../handling/refusal.ts';

/** Objects of the log that are not kinds of object; each has a text under `object.` of the log's texts. */
export const LOGGED_THINGS = [
  'session',
  'worklist',
  'thread',
  'log',
  'reference',
  'request',
  'any',
  'exercise_clock',
  'agency',
  'account',
  'readers',
  'disclosure_review',
  'recipient',
  'assessment_template',
  'harm_weight_set',
  'public_release',
  'dissemination',
  'threat',
  'duty_roster',
  'saved_search',
  'area_set',
  'consultation_sample',
  'log_text',
  'installation',
  'code_list',
  'crime',
  'measure',
  'person_involvement',
  'staff',
  'staff_card',
  'basis_review',
  'block_rival',
  'coverage',
  'data_set',
  'desk_opening',
  'picture',
  'proceeding',
  'retention_counts',
  'retention_desk',
  'review_round',
  'special_item',
  'access_reason',
  'complaint',
  'conditions',
  'consent',
  'guidebook',
  'map',
] as const;

/** Returns the key for an object of the log; undefined if there is only the log's own word. */
export function objectKey(kind: string): string | undefined {
  if (OBJECT_KINDS.some((known) => known === kind)) return `codes:kind.${kind}`;
  return LOGGED_THINGS.some((known) => known === kind) ? `log:object.${kind}` : undefined;
}

/** Why sessions ended other than by signing out. */
const SESSION_ENDS_LOGGED: readonly string[] = ['too_many_sessions', 'ended_elsewhere', 'token_reused'];

/** Returns the key for a reason's short text, for a refusal or the end of a session; undefined without one. */
export function becauseKey(because: string): string | undefined {
  if (ERROR_CODES.some((known) => known === because)) return `log:because.${because}`;
  if (SESSION_ENDS_LOGGED.includes(because)) return `log:sessionEnd.${because}`;
  const refusal = refusalNamed(because);
  return refusal && refusalKey(refusal);
}
