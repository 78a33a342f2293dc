import { describe, expect, test } from 'vitest';
import type { Role } from '../access/role.ts';
import {
  escalatesAt,
  isAlarmed,
  isEscalated,
  mayAcknowledge,
  mayBeOnDuty,
  mayCloseThreat,
  mayRecordStep,
  onDutyAt,
  recordReaders,
  type DutyPeriod,
} from './threat.ts';

const MINUTE = 60_000;
const RAISED = Date.parse('2026-09-27T01:58:00Z');
const at = (minutes: number): number => RAISED + minutes * MINUTE;
const who = (accountId: string, ...roles: readonly Role[]) => ({ accountId, roles });

const OFFICER = who('officer', 'submitting_officer');
const HEAD = who('head', 'head_of_intelligence');
const COMMANDER = who('commander', 'district_commander');
const OTHER = who('other', 'district_commander');
const SERGEANT = who('sergeant', 'supervisor');
const CHIEF = who('chief', 'police_chief');
const ALL = [OFFICER, HEAD, COMMANDER, OTHER, SERGEANT, CHIEF];

const duty = (accountId: string, post: DutyPeriod['post'], from = -60, until = 600): DutyPeriod => ({
  accountId,
  post,
  from: at(from),
  until: at(until),
});
const ROSTER = [duty('commander', 'duty_commander'), duty('sergeant', 'deputy')];
const OPEN = { raisedAt: RAISED, acknowledgedAt: undefined, closedAt: undefined, authorId: 'officer' };
const alarmed = (roster: readonly DutyPeriod[], minutes: number, threat = OPEN): string[] =>
  ALL.filter((one) => isAlarmed(one, threat, roster, at(minutes))).map((one) => one.accountId);

describe('escalation', () => {
  test('comes five minutes after the threat was raised, and not a moment earlier', () => {
    expect(escalatesAt(RAISED)).toBe(at(5));
    expect(isEscalated(OPEN, at(5) - 1)).toBe(false);
    expect(isEscalated(OPEN, at(5))).toBe(true);
  });

  test('does not come after an acknowledgement in time, and stays after a late one', () => {
    expect(isEscalated({ ...OPEN, acknowledgedAt: at(4) }, at(60))).toBe(false);
    expect(isEscalated({ ...OPEN, acknowledgedAt: at(6) }, at(60))).toBe(true);
  });

  test('does not come after the threat was closed in time, and stays if it was closed later', () => {
    expect(isEscalated({ ...OPEN, closedAt: at(4) }, at(60))).toBe(false);
    expect(isEscalated({ ...OPEN, closedAt: at(6) }, at(60))).toBe(true);
  });
});

describe('the alarm', () => {
  test('is immediately visible to the duty commander, the head of intelligence and its author only', () => {
    expect(alarmed(ROSTER, 0)).toEqual(['officer', 'head', 'commander']);
  });

  test('reaches the deputy and all who answer threats after five minutes without acknowledgement', () => {
    expect(alarmed(ROSTER, 5)).toEqual(['officer', 'head', 'commander', 'other', 'sergeant', 'chief']);
    expect(alarmed(ROSTER, 5, { ...OPEN, acknowledgedAt: at(1) } as never)).toEqual(['officer', 'head', 'commander']);
  });

  test('immediately reaches all who answer threats if no duty commander is on the roster', () => {
    expect(alarmed([], 0)).toEqual(['officer', 'head', 'commander', 'other', 'chief']);
    expect(alarmed([duty('sergeant', 'deputy')], 0)).toEqual(ALL.map((one) => one.accountId));
    expect(alarmed([duty('commander', 'duty_commander', 60, 120)], 0)).toContain('other');
  });

  test('follows the roster: the person on duty has it, the predecessor does not', () => {
    const shifts = [duty('commander', 'duty_commander', -60, 2), duty('other', 'duty_commander', 2, 600)];
    expect(alarmed(shifts, 1)).toEqual(['officer', 'head', 'commander']);
    expect(alarmed(shifts, 2)).toEqual(['officer', 'head', 'other']);
  });
});

describe('people who', () => {
  test('can be on duty: those who answer threats, and supervisors', () => {
    expect(ALL.filter((one) => mayBeOnDuty(one.roles)).map((one) => one.accountId)).toEqual([
      'head',
      'commander',
      'other',
      'sergeant',
      'chief',
    ]);
  });

  test('is on duty: from the first moment of a period until before its last', () => {
    const [period] = ROSTER;
    expect(onDutyAt(ROSTER, (period?.from ?? 0) - 1)).toEqual([]);
    expect(onDutyAt(ROSTER, period?.from ?? 0)).toEqual(ROSTER);
    expect(onDutyAt(ROSTER, period?.until ?? 0)).toEqual([]);
  });

  test('can acknowledge: people who answer threats or are on duty, once, and not its author unless on duty', () => {
    const verdicts = (threat: Parameters<typeof mayAcknowledge>[1]) =>
      ALL.map((one) => {
        const verdict = mayAcknowledge(one, threat, ROSTER, at(1));
        return verdict.allowed ? 'yes' : verdict.because;
      });
    expect(verdicts(OPEN)).toEqual(['role', 'yes', 'yes', 'yes', 'yes', 'yes']);
    expect(verdicts({ ...OPEN, authorId: 'other' })[3]).toBe('is_author');
    expect(verdicts({ ...OPEN, authorId: 'commander' })[2]).toBe('yes');
    expect(new Set(verdicts({ ...OPEN, acknowledgedAt: at(1) }))).toEqual(new Set(['acknowledged']));
    expect(new Set(verdicts({ ...OPEN, closedAt: at(1) }))).toEqual(new Set(['closed']));
  });

  test('can close it: people who answer threats or are on duty', () => {
    const may = ALL.filter((one) => mayCloseThreat(one, OPEN, ROSTER, at(1)).allowed).map((one) => one.accountId);
    expect(may).toEqual(['head', 'commander', 'other', 'sergeant', 'chief']);
    expect(mayCloseThreat(HEAD, { ...OPEN, closedAt: at(1) }, ROSTER, at(2))).toMatchObject({ because: 'closed' });
    expect(mayCloseThreat(SERGEANT, OPEN, [], at(1))).toMatchObject({ because: 'role' });
  });

  test('read the record: its author, the heads, the roster for its time, and the person who acknowledged; no post alone', () => {
    const readers = (by: string | undefined, roster = ROSTER) =>
      [...recordReaders({ authorId: 'officer', acknowledgedBy: by }, ALL, roster, at(0)).keys()].toSorted();
    expect(readers(undefined)).toEqual(['commander', 'head', 'officer', 'sergeant']);
    expect(readers('other')).toEqual(['commander', 'head', 'officer', 'other', 'sergeant']);
    expect(readers('chief')).toEqual(['commander', 'head', 'officer', 'sergeant']);
    expect(readers('chief', [duty('chief', 'duty_commander')])).toEqual(['chief', 'head', 'officer']);
    expect(readers(undefined, [duty('commander', 'duty_commander', -90, 0)])).toEqual(['head', 'officer']);
  });

  test('read it until the duty ends, and without end once the threat is theirs', () => {
    const read = (by: string | undefined) => recordReaders({ authorId: 'officer', acknowledgedBy: by }, ALL, ROSTER, at(0)); // prettier-ignore
    expect(read(undefined).get('commander')).toEqual({ from: at(0), until: at(600) });
    expect(read('commander').get('commander')).toEqual({ from: at(0), until: undefined });
    const later = recordReaders({ authorId: 'officer', acknowledgedBy: undefined }, ALL, [duty('other', 'deputy', 60, 90)], at(0)); // prettier-ignore
    expect(later.get('other')).toEqual({ from: at(60), until: at(90) });
  });
});

describe('a line of the log', () => {
  test('requires a reason for not acting, and no words for acting', () => {
    expect(mayRecordStep(OPEN, 'not_done', ' x ')).toMatchObject({ because: 'reason_missing' });
    expect(mayRecordStep(OPEN, 'not_done', 'She was not found.')).toEqual({ allowed: true });
    expect(mayRecordStep(OPEN, 'warned', '')).toEqual({ allowed: true });
    expect(mayRecordStep({ ...OPEN, closedAt: at(9) }, 'warned', '')).toMatchObject({ because: 'closed' });
  });
});
