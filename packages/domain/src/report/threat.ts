import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** What was done about a threat to life, or why it was not. A person writes each line; no machine decides (N11). */
export const THREAT_STEPS = ['told', 'warned', 'protected', 'disrupted', 'not_done'] as const;
export type ThreatStep = (typeof THREAT_STEPS)[number];

/** The two posts of the duty roster. */
export const DUTY_POSTS = ['duty_commander', 'deputy'] as const;
export type DutyPost = (typeof DUTY_POSTS)[number];

/**
 * The alarm of a threat to life: the only words on the screens of those who answer it. It has no source, no wording and
 * no reference of a report. An empty field means unknown.
 */
export interface ThreatAlarm {
  readonly atRisk: string;
  readonly place: string;
  readonly when: string;
  /** Whom to phone. */
  readonly phone: string;
}

const ESCALATES_AFTER_MS = 5 * 60_000;

/** The progress of a threat, in milliseconds since the epoch. */
export interface ThreatClock {
  readonly raisedAt: number;
  readonly acknowledgedAt: number | undefined;
  readonly closedAt: number | undefined;
}

/**
 * The moment from which an unacknowledged alarm is on the deputy's screen and the author sees the control room's
 * number: five minutes after it was raised.
 *
 * @param raisedAt milliseconds since the epoch
 * @returns milliseconds since the epoch; the alarm is escalated at this very moment
 * @example escalatesAt(0) // => 300000
 */
export const escalatesAt = (raisedAt: number): number => raisedAt + ESCALATES_AFTER_MS;

/** True if an alarm has been unacknowledged for five minutes. One that was acknowledged too late stays escalated. */
export function isEscalated(threat: ThreatClock, now: number): boolean {
  return Math.min(threat.acknowledgedAt ?? now, threat.closedAt ?? now) >= escalatesAt(threat.raisedAt);
}

/** One period of the duty roster: from `from` until before `until`, in milliseconds since the epoch. */
export interface DutyPeriod {
  readonly accountId: string;
  readonly post: DutyPost;
  readonly from: number;
  readonly until: number;
}

/** The periods of a roster that cover a moment. */
export function onDutyAt(roster: readonly DutyPeriod[], now: number): readonly DutyPeriod[] {
  return roster.filter(({ from, until }) => from <= now && now < until);
}

/** True if a person can be entered in the duty roster: those who answer threats, and supervisors. */
export const mayBeOnDuty = (roles: readonly Role[]): boolean =>
  mayPerform(roles, 'answer_threat') || mayPerform(roles, 'keep_duty');

interface Answerer {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/**
 * True if the alarm of an open threat is on a person's screen.
 *
 * Immediately: the duty commander and the head of intelligence; if no duty commander is on the roster, everyone who
 * answers threats. After five minutes without acknowledgement: the deputy and everyone who answers threats. The author
 * always sees it.
 *
 * @param now milliseconds since the epoch
 */
export function isAlarmed(
  actor: Answerer,
  threat: ThreatClock & { readonly authorId: string },
  roster: readonly DutyPeriod[],
  now: number,
): boolean {
  if (actor.accountId === threat.authorId) return true;
  const onDuty = onDutyAt(roster, now);
  const posts = onDuty.filter(({ accountId }) => accountId === actor.accountId).map(({ post }) => post);
  if (posts.includes('duty_commander') || actor.roles.includes('head_of_intelligence')) return true;
  if (posts.length === 0 && !mayPerform(actor.roles, 'answer_threat')) return false;
  return isEscalated(threat, now) || !onDuty.some(({ post }) => post === 'duty_commander');
}

export type ThreatRefusal = 'role' | 'is_author' | 'acknowledged' | 'closed' | 'reason_missing';

/**
 * Returns whether a person can acknowledge a threat: they answer threats or are on duty. Its author cannot, unless on duty: an
 * alarm no one else has seen must not stop.
 */
export function mayAcknowledge(
  actor: Answerer,
  threat: ThreatClock & { readonly authorId: string },
  roster: readonly DutyPeriod[],
  now: number,
): Verdict<ThreatRefusal> {
  if (threat.closedAt !== undefined) return refused('closed');
  if (threat.acknowledgedAt !== undefined) return refused('acknowledged');
  const isOnDuty = onDutyAt(roster, now).some(({ accountId }) => accountId === actor.accountId);
  if (isOnDuty) return ALLOWED;
  if (!mayPerform(actor.roles, 'answer_threat')) return refused('role');
  return actor.accountId === threat.authorId ? refused('is_author') : ALLOWED;
}

/**
 * Returns whether a person who can read the threat record can add this line to it. The reason for not acting always needs
 * words; a step taken can be recorded without, because seconds count.
 */
export function mayRecordStep(threat: ThreatClock, step: ThreatStep, words: string): Verdict<ThreatRefusal> {
  if (threat.closedAt !== undefined) return refused('closed');
  return step === 'not_done' && words.trim().length < 3 ? refused('reason_missing') : ALLOWED;
}

/** Returns whether a person can close a threat: one who answers threats or is on duty, with a reason. */
export function mayCloseThreat(
  actor: Answerer,
  threat: ThreatClock,
  roster: readonly DutyPeriod[],
  now: number,
): Verdict<ThreatRefusal> {
  if (threat.closedAt !== undefined) return refused('closed');
  const isOnDuty = onDutyAt(roster, now).some(({ accountId }) => accountId === actor.accountId);
  return isOnDuty || mayPerform(actor.roles, 'answer_threat') ? ALLOWED : refused('role');
}

/** The readers of a threat's record. A person has access until a day, or without end. */
export type RecordReaders = ReadonlyMap<string, { readonly from: number; readonly until: number | undefined }>;

/**
 * Returns who can read the record of a threat (statements and actions, the grade, the log of decisions): its author,
 * the head of intelligence, people on the duty roster from now on, for that period, and the person who acknowledged it.
 * Never by post alone: a chief of police who acknowledges without being on duty reads the alarm and not the record.
 *
 * @param staff active accounts with their roles
 * @param now milliseconds since the epoch
 * @returns by account: from when and until when; without an end if it is undefined
 */
export function recordReaders(
  threat: { readonly authorId: string; readonly acknowledgedBy: string | undefined },
  staff: readonly Answerer[],
  roster: readonly DutyPeriod[],
  now: number,
): RecordReaders {
  const readers = new Map<string, { from: number; until: number | undefined }>();
  for (const { accountId, roles } of staff) {
    const isAnswering = accountId === threat.acknowledgedBy && !roles.includes('police_chief');
    if (accountId === threat.authorId || roles.includes('head_of_intelligence') || isAnswering) {
      readers.set(accountId, { from: now, until: undefined });
      continue;
    }
    const periods = roster.filter((period) => period.accountId === accountId && period.until > now);
    if (periods.length > 0)
      readers.set(accountId, {
        from: Math.max(now, Math.min(...periods.map(({ from }) => from))),
        until: Math.max(...periods.map(({ until }) => until)),
      });
  }
  return readers;
}
