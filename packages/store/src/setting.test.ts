import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginWith, setLocal, type Setting } from './setting.ts';

const PERSON = '00000000-0000-4000-8000-000000000101';
/** What a caller who goes around the types could hand over. */
const asSetting = (value: object): Setting => value as Setting;

describe('a setting is written as a literal of what it claims to be', () => {
  test.each<[Setting, string]>([
    [{ name: 'actor', uuid: PERSON }, `set local reeve.actor = '${PERSON}'`],
    [{ name: 'agency', uuid: PERSON }, `set local reeve.agency = '${PERSON}'`],
    [{ name: 'today', date: '2026-09-27' }, `set local reeve.today = '2026-09-27'`],
    [{ name: 'labels', ids: [1, 22, 333] }, `set local reeve.labels = '{1,22,333}'`],
    [{ name: 'writes', ids: [] }, `set local reeve.writes = '{}'`],
    [{ name: 'door', door: 'sequencer' }, `set local reeve.door = 'sequencer'`],
    [{ name: 'day', date: '2026-09-27' }, `set local reeve.day = '2026-09-27'`],
    [{ name: 'opening', opening: PERSON }, `set local reeve.opening = '${PERSON}'`],
    [{ name: 'opening', opening: undefined }, `set local reeve.opening = ''`],
  ])('%j', (setting, statement) => {
    expect(setLocal(setting)).toBe(statement);
  });

  test('a transaction begins and sets them in one message', () => {
    expect(beginWith([{ name: 'actor', uuid: PERSON }])).toBe(`begin; set local reeve.actor = '${PERSON}'`);
  });
});

describe('what is not what it claims never reaches a statement', () => {
  test.each([
    ['a name', `x'; drop table report; --`],
    ['a UUID with something after it', `${PERSON}'`],
    ['a UUID and a line break', `${PERSON}\n`],
    ['a UUID in capitals', PERSON.replaceAll('0', 'A')],
    ['a UUID in braces', `{${PERSON}}`],
    ['nothing', ''],
  ])('%s for a UUID', (_, uuid) => {
    expect(() => setLocal({ name: 'actor', uuid })).toThrow(TypeError);
    expect(() => setLocal({ name: 'agency', uuid })).toThrow(TypeError);
  });

  test.each([
    ['a day that does not exist', '2026-02-29'],
    ['a date with something after it', `2026-09-27'`],
    ['a date and a line break', '2026-09-27\n'],
    ['digits of another script', '２０２６-09-27'],
    ['a word PostgreSQL would take', 'infinity'],
    ['nothing', ''],
  ])('%s for a date', (_, date) => {
    expect(() => setLocal({ name: 'today', date })).toThrow(TypeError);
  });

  test.each([
    ['zero', [0]],
    ['a negative number', [-1]],
    ['a fraction', [1.5]],
    ['no number', [Number.NaN]],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a number too large to be exact', [2 ** 53]],
    ['one wrong among right ones', [1, 2, -3]],
    ['a text', ['1}'] as unknown as number[]],
  ])('%s for a label', (_, ids) => {
    expect(() => setLocal({ name: 'labels', ids })).toThrow(TypeError);
    expect(() => setLocal({ name: 'writes', ids })).toThrow(TypeError);
  });

  test('a door that does not exist', () => {
    expect(() => setLocal(asSetting({ name: 'door', door: `sign_in'; --` }))).toThrow(TypeError);
    expect(() => setLocal(asSetting({ name: 'door', door: 'owner' }))).toThrow(TypeError);
  });

  test('whatever the text, a statement is one literal or none', () => {
    const one = /^set local reeve\.(actor|agency|today|day|opening|door) = '[0-9a-z_-]*'$/;
    const near = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uuid(),
      fc.uuid().chain((uuid) => fc.string({ maxLength: 3 }).map((tail) => uuid + tail)),
      fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '-', `'`, '\\', ';', ' ', '\n'), maxLength: 12 }),
    );
    const names = fc.constantFrom('actor', 'agency', 'today', 'day', 'opening', 'door');
    fc.assert(
      fc.property(names, near, (name, text) => {
        let statement: string | undefined;
        try {
          statement = setLocal(asSetting({ name, uuid: text, date: text, opening: text, door: text }));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
        if (statement !== undefined) expect(statement).toMatch(one);
      }),
    );
  });
});

describe('settings are made in one place', () => {
  const packages = fileURLToPath(new URL('../../', import.meta.url));
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^[\w-]+\/(src|bin|sql)\//.test(file) && /\.(ts|tsx|mjs|sql)$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const naming = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(readFileSync(packages + file, 'utf8'))).toSorted();

  test('no other file names one of them', () => {
    expect(files.length).toBeGreaterThan(100);
    // The macros read them; this module sets them (its statement puts the name together).
    expect(naming(/\breeve\.(actor|agency|today|day|opening|labels|writes|door)\b/)).toEqual(['store/src/setting.ts']);
    expect(naming(/\breeve\.\$\{/)).toEqual(['store/src/macro.ts', 'store/src/setting.ts']);
    // A restore sets how long it waits for a lock, as the owner and with nobody working.
    // The door changes its role and says how long it waits for a lock.
    expect(naming(/\bset\s+(local|session)\b/i)).toEqual([
      'store/src/backup/restore.ts',
      'store/src/door.ts',
      'store/src/setting.ts',
    ]);
  });

  test('what reaches past a due date or past the labels of a person is called where it is meant to be', () => {
    expect(naming(/\.pastDue\(/)).toEqual([
      'server/src/special-item/handlers.ts',
      'server/src/special-item/in-sight.ts',
      'store/src/record-basis-desk.ts',
      'store/src/retention-desk.ts',
    ]);
    expect(naming(/\.inOpening\(/)).toEqual(['store/src/retention-desk.ts']);
    expect(naming(/\.withSpecialItems\(/)).toEqual(['store/src/special-item.ts']);
    expect(naming(/\.outOfSight\(/)).toEqual(['store/src/record.ts']);
    expect(naming(/\.sweeping\(/)).toEqual([
      'server/src/retention/decision.ts',
      'store/src/case-end.ts',
      'store/src/desk-opening.ts',
      'store/src/expired-names.ts',
      'store/src/inform-recipients.ts',
      'store/src/names-under.ts',
      'store/src/person-nomination.ts',
      'store/src/record-basis.ts',
      'store/src/report-hold.ts',
      'store/src/retention-count.ts',
      'store/src/retention-sweep.ts',
      'store/src/review-trigger.ts',
      'store/src/sampled-record.ts',
      'store/src/threat-group.ts',
    ]);
  });

  test('no file sets a setting in another way, changes its role or asks for another’s', () => {
    expect(naming(/set_config|\bset\s+role\b|session_authorization|session authorization/i)).toEqual([]);
    expect(naming(/\b(reset|discard)\s+all\b/i)).toEqual([]);
  });
});
