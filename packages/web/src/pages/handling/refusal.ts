import { OUTWARD_REFUSALS, type OutwardRefusal } from '@reeve/domain';
import type { Permission } from './demands.ts';

/** What to do about each refusal, as a text under `next.` of this area. */
export const NEXT_STEP = {
  not_active: 'rights',
  no_purpose: 'purpose',
  purpose_not_granted: 'rights',
  other_agency: 'elsewhere',
  other_purpose: 'purpose',
  no_content_role: 'rights',
  clearance: 'rights',
  held_elsewhere: 'elsewhere',
  compartment: 'rights',
  overdue: 'review',
  reads_only: 'rights',
  no_post: 'rights',
  no_code: 'mark',
  role: 'head',
  special_category: 'stays',
  place_of_work: 'release',
  minor_victim: 'stays',
  unverified_mention: 'category',
  tlp: 'tlp',
  acknowledge: 'acknowledge',
  check_law: 'law',
  check_protocol: 'protocol',
  check_conditions: 'conditions',
  conditions_met: 'conditions',
  judicial_consent: 'consent',
  originator_consent: 'consent',
  exclude: 'stays',
  recipient_ended: 'register',
  recipient_expired: 'register',
  appeals_only: 'appeal',
  completeness: 'ground',
  necessity: 'ground',
  transfer_ground: 'ground',
  supplier: 'ground',
  onward_transfer: 'ground',
  treatment: 'ground',
  authority_told: 'ground',
  order: 'ground',
} as const satisfies Readonly<Record<OutwardRefusal, string>>;

/** Refusals whose words all pages share; the others have theirs in this area. */
const SHARED: readonly OutwardRefusal[] = [
  'not_active',
  'no_purpose',
  'purpose_not_granted',
  'other_agency',
  'other_purpose',
  'no_content_role',
  'clearance',
  'held_elsewhere',
  'compartment',
  'reads_only',
  'no_post',
  'role',
];

/** Returns the key of a refusal's sentence. */
export function refusalKey(because: OutwardRefusal): string {
  return SHARED.includes(because) ? `codes:refusal.${because}` : `handling:refusal.${because}`;
}

/** The refusal a code of the log or of a reply names; undefined for what is none. */
export function refusalNamed(code: string): OutwardRefusal | undefined {
  return OUTWARD_REFUSALS.find((known) => known === code);
}

/** The provider's permission that is missing, which can be recorded on the spot; undefined where something else is. */
export function missingPermission(because: OutwardRefusal | null): Permission | undefined {
  if (because === 'originator_consent') return 'pass_on';
  return because === 'judicial_consent' ? 'judicial' : undefined;
}
