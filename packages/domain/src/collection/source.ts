import type { LocalDate } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import type { AuthorityType } from '../record/task.ts';

/** Kinds of source a collection task draws on (domain brief §3.1), the columns of the collection plan in this order. */
export const COLLECTION_SOURCES = [
  'own_records',
  'patrol',
  'victims_witnesses',
  'community',
  'open_source',
  'human_source',
  'technical',
  'financial',
  'telecom',
  'forensics',
  'prison',
  'customs_border',
  'international',
  'private_sector',
  'anonymous_lines',
] as const;
export type CollectionSource = (typeof COLLECTION_SOURCES)[number];

/** Sources that intrude: a task needs an authority. Reeve records it and starts nothing. */
export const INTRUSIVE_SOURCES: readonly CollectionSource[] = ['human_source', 'technical', 'financial', 'telecom'];

export interface TaskAuthority {
  readonly authorityType: AuthorityType;
  readonly authorityRef: string;
  /** Its last valid day. */
  readonly authorityUntil?: LocalDate | undefined;
}

/** What keeps a collection task from being given: its authority is missing, has no reference or no day, or has ended. */
export type AuthorityFault = 'needed' | 'reference' | 'until' | 'ended';

/**
 * Returns what is wrong with the authority of a new collection task, or `undefined`.
 *
 * @param today in the agency's time zone; the last valid day can be today
 * @example authorityFault('telecom', { authorityType: 'none', authorityRef: '' }, '2026-09-27') // => 'needed'
 */
export function authorityFault(
  source: CollectionSource,
  { authorityType, authorityRef, authorityUntil }: TaskAuthority,
  today: LocalDate,
): AuthorityFault | undefined {
  if (authorityType === 'none') return INTRUSIVE_SOURCES.includes(source) ? 'needed' : undefined;
  if (authorityRef.trim() === '') return 'reference';
  if (authorityUntil === undefined) return 'until';
  return authorityUntil < today ? 'ended' : undefined;
}

/** Days before its end from which an authority is shown as ending. */
export const AUTHORITY_ENDS_SOON_DAYS = 7;

export const AUTHORITY_STANDINGS = ['none', 'undated', 'valid', 'ends_soon', 'ended'] as const;
export type AuthorityStanding = (typeof AUTHORITY_STANDINGS)[number];

/**
 * Returns where the authority of a task is today; `undated` only for tasks given before the last day was required. A task
 * whose authority has ended cannot be cited by anything new.
 */
export function authorityStanding(
  { authorityType, authorityUntil }: Omit<TaskAuthority, 'authorityRef'>,
  today: LocalDate,
): AuthorityStanding {
  if (authorityType === 'none') return 'none';
  if (authorityUntil === undefined) return 'undated';
  if (authorityUntil < today) return 'ended';
  return authorityUntil <= addDays(today, AUTHORITY_ENDS_SOON_DAYS) ? 'ends_soon' : 'valid';
}
