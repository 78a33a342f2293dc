/**
 * The oracle of the review desk and of what oversight opens: plain lines without one line of production code. Typed from the rules
 * of retention, "Who sees the review desk", "What the review desk does" and "Auditor and DPO", and from `docs/operations/retention.md`
 * and `sight-by-post.md`, by another person than the one who wrote these rules into the program and its first oracle.
 */
import type { OracleActor, OracleRecord } from './oracle.ts';

/** Someone who acts at the desk. */
export interface OraclePerson {
  id: string;
  roles: string[];
}

const STORED = ['public', 'internal', 'restricted'];
const REVIEWERS = ['intelligence_officer', 'head_of_intelligence', 'supervisor'];
const RESPONSIBLE = ['head_of_intelligence', 'data_protection_officer'];
const hasOne = ({ roles }: { roles: string[] }, named: string[]): boolean => roles.some((role) => named.includes(role));

/** An account in use, of this agency, at work for a purpose it holds, with a post that sees content, cleared for the record. */
function isAdmitted(actor: OracleActor, record: OracleRecord): boolean {
  if (actor.status !== 'active' || actor.agency !== record.agency) return false;
  if (actor.purpose === null || actor.purpose === '' || !actor.purposes.includes(actor.purpose)) return false;
  if (!actor.roles.some((role) => role !== 'administrator')) return false;
  const needed = STORED.indexOf(record.classification);
  if (needed === -1) return false;
  return !STORED.includes(actor.clearance) || STORED.indexOf(actor.clearance) >= needed;
}

/**
 * A sample, or a report held for a named complaint: for the data protection officer and the auditor, of any group and purpose up to
 * their clearance. What no post opens stays closed: TLP:RED, raw files, trays, own files, special categories, protected addresses,
 * matters about members of the service.
 */
export function oracleOpensSample(actor: OracleActor, record: OracleRecord): boolean {
  if (!hasOne(actor, ['data_protection_officer', 'auditor'])) return false;
  if (record.tlp === 'TLP:RED' || record.aboutStaff === true) return false;
  if (record.groups.some((group) => /^(RAW|UNIT|OWN|SPECIAL|PROTECTED):/.test(group))) return false;
  return isAdmitted(actor, record);
}

/** Groups and purpose of a record on a day; `actor` has the grants of that day. */
function covers(actor: OracleActor, record: OracleRecord, day: string): boolean {
  if (!isAdmitted(actor, record)) return false;
  if (record.purpose !== '*' && record.purpose !== actor.purpose) return false;
  // Those who set policy, and at most run the system besides, work for no purpose of the police.
  if (record.purpose !== '*' && actor.roles.every((role) => ['policy_maker', 'administrator'].includes(role)))
    return false;
  return record.groups.every(
    (group) =>
      group === `OWN:${actor.id}` ||
      actor.groups.some((held) => held.code === group && (held.until === null || held.until >= day)),
  );
}

/** A row of the desk: for those whose groups, purpose and clearance covered it on its last visible day and still do. */
export function oracleShowsRow(then: OracleActor, now: OracleActor, record: OracleRecord, today: string): boolean {
  return covers(then, record, record.lastVisibleDay ?? today) && covers(now, record, today);
}

/** One person proposes; never the author. */
export const oracleProposes = (who: OraclePerson, author: string | null): boolean =>
  hasOne(who, REVIEWERS) && who.id !== author;

/** A second person approves, who is neither proposer nor author. */
export const oracleDecides = (who: OraclePerson, proposer: string, author: string | null): boolean =>
  oracleProposes(who, author) && who.id !== proposer;

/** Break-glass: three different persons; one responsible asks for a reviewer; another responsible, or the chief, answers. */
export function oracleOpening(asks: OraclePerson, reviewer: OraclePerson, answers: OraclePerson): boolean {
  if (asks.id === reviewer.id || asks.id === answers.id || reviewer.id === answers.id) return false;
  return hasOne(asks, RESPONSIBLE) && hasOne(reviewer, REVIEWERS) && hasOne(answers, [...RESPONSIBLE, 'police_chief']);
}

/**
 * What may be erased: not in an open proceeding, not while held. After the end of a hold a person is asked for thirty days before
 * anything is erased.
 */
export function oracleErases(openProceeding: boolean, holdsUntil: string[], today: string): boolean {
  if (openProceeding) return false;
  const asked = (until: string): string => new Date(Date.parse(until) + 30 * 86_400_000).toISOString().slice(0, 10);
  return !holdsUntil.some((until) => today <= asked(until));
}

/** A hold ends at most twelve months from the day it is set; 29 February has its own last day. */
export function oracleHoldAtMost(today: string): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 1, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
