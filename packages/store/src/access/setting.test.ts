import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginWith, type Setting } from './setting.ts';

const AGENCY = '00000000-0000-4000-8000-000000000101';
/** Values a caller could pass by bypassing the types. */
const asSetting = (value: object): Setting => value as Setting;

describe('a setting is written as a literal of its type', () => {
  test.each<[Setting, string]>([
    [{ name: 'agency', uuid: AGENCY }, `begin; set local reeve.agency = '${AGENCY}'`],
    [{ name: 'door', door: 'sequencer' }, `begin; set local reeve.door = 'sequencer'`],
  ])('%j', (setting, statement) => {
    expect(beginWith(setting)).toBe(statement);
  });
});

describe('a value of the wrong type never reaches a query', () => {
  test.each([
    ['a name', `x'; drop table report; --`],
    ['a UUID with something after it', `${AGENCY}'`],
    ['a UUID and a line break', `${AGENCY}\n`],
    ['a UUID in capitals', AGENCY.replaceAll('0', 'A')],
    ['a UUID in braces', `{${AGENCY}}`],
    ['nothing', ''],
  ])('%s for a UUID', (_, uuid) => {
    expect(() => beginWith({ name: 'agency', uuid })).toThrow(TypeError);
  });

  test('rejects an unknown role', () => {
    expect(() => beginWith(asSetting({ name: 'door', door: `sign_in'; --` }))).toThrow(TypeError);
    expect(() => beginWith(asSetting({ name: 'door', door: 'owner' }))).toThrow(TypeError);
  });

  test('for any text, a query contains one literal or none', () => {
    const one = /^begin; set local reeve\.(agency|door) = '[0-9a-z_-]*'$/;
    const near = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uuid(),
      fc.uuid().chain((uuid) => fc.string({ maxLength: 3 }).map((tail) => uuid + tail)),
      fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '-', `'`, '\\', ';', ' ', '\n'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('agency', 'door'), near, (name, text) => {
        let statement: string | undefined;
        try {
          statement = beginWith(asSetting({ name, uuid: text, door: text }));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
        if (statement !== undefined) expect(statement).toMatch(one);
      }),
    );
  });
});

describe('settings are written in one place', () => {
  const packages = fileURLToPath(new URL('../../../', import.meta.url));
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^[\w-]+\/(src|bin|sql)\//.test(file) &&
      /\.(ts|tsx|mjs|sql)$/.test(file) &&
      !/^testing\/|\.test\.tsx?$/.test(file),
  );
  const naming = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(readFileSync(packages + file, 'utf8'))).toSorted();

  test('no other file names one of them', () => {
    expect(files.length).toBeGreaterThan(100);
    // The macros of policies read them; these modules set them.
    expect(naming(/\breeve\.(actor|agency|today|day|opening|labels|writes|door)\b/)).toEqual([
      'store/src/access/setting.ts',
    ]);
    expect(naming(/\breeve\.ticket\b/)).toEqual([
      'store/sql/0074_ticket.sql',
      'store/src/access/ticket.ts',
      'store/src/database/lint.ts',
    ]);
    expect(naming(/\breeve\.\$\{/)).toEqual([
      'store/src/access/setting.ts',
      'store/src/database/macro-before-tickets.ts',
      'store/src/database/macro.ts',
    ]);
    // A restore sets how long it waits for a lock, as the owner and without an acting person.
    // Sign-in changes the role of the connection and sets how long it waits for a lock.
    // Readings of all crimes set, in words of their own, how the planner reads a table.
    expect(naming(/\bset\s+(local|session)\b/i)).toEqual([
      'store/src/access/door.ts',
      'store/src/access/setting.ts',
      'store/src/backup/restore.ts',
      'store/src/crime/crime.ts',
      'store/src/crime/event-rows.ts',
    ]);
  });

  test('extended reach is called only where intended', () => {
    expect(naming(/\.pastDue\(/)).toEqual([
      'server/src/special-item/decide.ts',
      'server/src/special-item/in-sight.ts',
      'store/src/record/ended-profile.ts',
      'store/src/retention/due-reading.ts',
      'store/src/retention/record-basis-desk.ts',
      'store/src/retention/retention-desk.ts',
    ]);
    expect(naming(/\.inOpening\(/)).toEqual(['store/src/retention/retention-desk.ts']);
    expect(naming(/\.countingForPolicy\(/)).toEqual(['server/src/overview/overview.ts']);
    expect(naming(/\.withSpecialItems\(/)).toEqual(['store/src/report/special-item.ts']);
    expect(naming(/\.derivedLabel\(/)).toEqual(['store/src/knowledge/protected-address.ts']);
    expect(naming(/\.outOfSight\(/)).toEqual(['store/src/record/record.ts']);
    expect(naming(/\.sweeping\(/)).toEqual([
      'server/src/retention/decision.ts',
      'store/src/handling/inform-recipients.ts',
      'store/src/identity/identity-decision.ts',
      'store/src/knowledge/origin-decision.ts',
      'store/src/knowledge/protected-address.ts',
      'store/src/knowledge/statement-due.ts',
      'store/src/record/names-under.ts',
      'store/src/record/person-nomination.ts',
      'store/src/record/sampled-record.ts',
      'store/src/report/end-links.ts',
      'store/src/report/report-hold.ts',
      'store/src/report/report-move.ts',
      'store/src/retention/case-end.ts',
      'store/src/retention/desk-opening.ts',
      'store/src/retention/expired-names.ts',
      'store/src/retention/record-basis.ts',
      'store/src/retention/retention-count.ts',
      'store/src/retention/retention-sweep.ts',
      'store/src/retention/review-trigger.ts',
      'store/src/threat/threat-group.ts',
      'store/src/threat/threat-sweep.ts',
    ]);
  });

  test('no file sets a setting in another way, changes its role or requests another’s', () => {
    expect(naming(/set_config/i)).toEqual(['store/src/access/ticket.ts']);
    expect(naming(/\bset\s+role\b|session_authorization|session authorization/i)).toEqual([]);
    expect(naming(/\b(reset|discard)\s+all\b/i)).toEqual([]);
  });
});
