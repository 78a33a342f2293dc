import type { SubjectCategory } from '../access/involvement.ts';
import type { StateMachine } from '../state-machine.ts';

/** What a notice asks a shift to do or to look for. */
export const NOTICE_KINDS = ['wanted', 'missing', 'look_out', 'hot_product'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_STATES = ['draft', 'released', 'recalled', 'withdrawn'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A released notice is not edited: it is recalled, and another one is released. */
export const NOTICE_MACHINE: StateMachine<NoticeState> = {
  draft: ['released', 'withdrawn'],
  released: ['recalled'],
  recalled: [],
  withdrawn: [],
};

/** What a notice is about; only a look-out can be about either. */
export const NOTICE_SUBJECTS = ['person', 'thing'] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];
const SUBJECTS_OF: Readonly<Record<NoticeKind, readonly NoticeSubject[]>> = {
  wanted: ['person'],
  missing: ['person'],
  look_out: ['person', 'thing'],
  hot_product: ['thing'],
};

/**
 * Categories of a person who can be wanted or looked out for: never a victim, a witness or an unverified mention (domain
 * brief §6.1). A missing person has no category here, only the basis of the search.
 */
export const NOTICE_CATEGORIES = [
  'a_suspect_committed',
  'a_suspect_about_to',
  'b_convicted',
] as const satisfies readonly SubjectCategory[];
export type NoticeCategory = (typeof NOTICE_CATEGORIES)[number];

const HOUR_MS = 3_600_000;
/** The longest time to the end of a notice, in hours: on a person a day, on things a preset. */
export const NOTICE_MOST_HOURS: Readonly<Record<NoticeSubject, number>> = { person: 24, thing: 7 * 24 };
/** Without contact for this long, notices on persons are hidden on a phone, in hours. */
export const NOTICE_CONTACT_HOURS = 12;

/** What keeps a notice from being written or released. */
export type NoticeFault =
  | 'wrong_subject'
  | 'category_missing'
  | 'category_forbidden'
  | 'as_of_future'
  | 'ended'
  | 'too_long';

export interface NoticeTerms {
  readonly kind: NoticeKind;
  readonly about: NoticeSubject;
  readonly category: SubjectCategory | null;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly asOfMs: number;
  readonly endsAtMs: number;
}

/**
 * Returns what is wrong with the terms of a notice at a moment, or `undefined`. Its words are checked separately.
 *
 * @param nowMs milliseconds since 1970-01-01 UTC
 * @example noticeFault({ kind: 'wanted', about: 'person', category: 'c_victim', asOfMs: 0, endsAtMs: 60_000 }, 1000) // => 'category_forbidden'
 */
export function noticeFault(
  { kind, about, category, asOfMs, endsAtMs }: NoticeTerms,
  nowMs: number,
): NoticeFault | undefined {
  if (!SUBJECTS_OF[kind].includes(about)) return 'wrong_subject';
  const allowed: readonly SubjectCategory[] = NOTICE_CATEGORIES;
  const isSought = about === 'person' && kind !== 'missing';
  if (isSought && category === null) return 'category_missing';
  if (category !== null && !(isSought && allowed.includes(category))) return 'category_forbidden';
  if (asOfMs > nowMs) return 'as_of_future';
  if (!(endsAtMs > nowMs)) return 'ended';
  return endsAtMs - nowMs > NOTICE_MOST_HOURS[about] * HOUR_MS ? 'too_long' : undefined;
}

/** A notice as a phone keeps it. */
export interface KeptNotice {
  readonly about: NoticeSubject;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly endsAtMs: number;
}

/** How a phone shows a notice: in full, hidden until it has contact again, or not any more. */
export type NoticeSight = 'shown' | 'hidden' | 'ended';

/**
 * Returns how a phone shows a notice. At its end it is gone; one on a person is hidden 12 hours after the last contact.
 *
 * @param contactMs the last contact with the server; all times in milliseconds since 1970-01-01 UTC
 * @example noticeSight({ about: 'person', endsAtMs: 86_400_000 }, 0, 43_200_000) // => 'hidden'
 */
export function noticeSight({ about, endsAtMs }: KeptNotice, contactMs: number, nowMs: number): NoticeSight {
  if (!(endsAtMs > nowMs)) return 'ended';
  // A clock set back would otherwise keep a notice in sight for ever.
  if (about === 'person' && (nowMs < contactMs || nowMs >= hidesAtMs(contactMs))) return 'hidden';
  return 'shown';
}

/** When notices on persons hide if there is no contact before, in milliseconds since 1970-01-01 UTC. */
export function hidesAtMs(contactMs: number): number {
  return contactMs + NOTICE_CONTACT_HOURS * HOUR_MS;
}
