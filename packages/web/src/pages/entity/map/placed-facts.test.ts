import type { readEntity, readEntityPlaces, ReplyOf, Statement } from '@reeve/contract';
import { madeEntity, madeStatement } from '@reeve/testing/knowledge/made-statement.ts';
import { describe, expect, test } from 'vitest';
import { canBePlaced, numbersByArea, placedFacts, type PageDay } from './placed-facts.ts';

type Entity = ReplyOf<typeof readEntity>;
type Place = ReplyOf<typeof readEntityPlaces>['places'][number];

const ME = madeEntity('me', 'person');
const ROBBERY = madeEntity('robbery', 'event');
const HOUSE = madeEntity('house', 'address');
const VAN = madeEntity('van', 'vehicle');

const made = (reference: string, of: Partial<Statement> = {}): Statement =>
  madeStatement(reference, { subject: ME, property: 'present_at', value: null, ...of });
const place = (entityId: string, areas: readonly string[], of: Partial<Place> = {}): Place => ({
  entityId,
  statementId: `of ${entityId}`,
  areas: [...areas],
  recordedAt: '2026-03-10T10:00:00Z',
  retractedAt: null,
  ...of,
});
const TODAY: PageDay = { by: 'known', on: '2026-09-27', dayOf: (at) => at.slice(0, 10) };
const report = (id: string, areaCode: string | null, occurredOn: string | null = null): Entity['reports'][number] => ({
  id,
  reference: `RP-${id}`,
  subject: id,
  occurredOn,
  areaCode,
  dueOn: '2027-01-01',
});

interface Given {
  readonly of?: Statement['subject'];
  readonly statements: readonly Statement[];
  readonly places?: readonly Place[];
  readonly reports?: Entity['reports'];
  readonly day?: PageDay;
  readonly protection?: Entity['protection'];
}
const on = ({ of = ME, statements, places = [], reports = [], day = TODAY, protection = null }: Given) =>
  placedFacts({ id: of.id, kind: of.kind, reports, protection }, statements, [...places], day);
/** Numbers, days and areas. */
const marks = (given: Given) => on(given).facts.map(({ nth, from, areas }) => [nth, from, areas.join(' ')]);

describe('what of a page is placed', () => {
  const robbed = made('S2', { object: ROBBERY, validFrom: '2026-03-01', validTo: '2026-03-01' });
  const lives = made('S1', { object: HOUSE, property: 'lives_at' });
  const seen = made('S3', { property: 'place', value: 'the pier', validFrom: '2026-02-01' });
  const uses = made('S4', { property: 'uses', object: VAN, validFrom: '2026-01-01' });
  const places = [place('robbery', ['A']), place('house', ['B']), place('me', ['C'], { statementId: 'S3' })];

  test('is numbered by day, what has no day last, and dated statements without a place are counted', () => {
    const given = { statements: [lives, robbed, seen, uses], places };
    expect(marks(given)).toEqual([
      [1, '2026-02-01', 'C'],
      [2, '2026-03-01', 'A'],
      [3, null, 'B'],
    ]);
    expect(on(given)).toMatchObject({ dated: 3, unplaced: 1 });
    expect(marks({ ...given, statements: given.statements.toReversed() })).toEqual(marks(given));
  });

  test('is one mark where several statements say the same', () => {
    const again = made('S5', { ...robbed, id: 'S5', reference: 'S5', reportId: 'r2' });
    const { facts, dated, unplaced } = on({ statements: [again, robbed], places });
    expect(facts.map(({ statements }) => statements.map(({ id }) => id))).toEqual([['S2', 'S5']]);
    expect([dated, unplaced]).toEqual([2, 0]);
  });

  test('is nothing where the server gives no place: of a hidden record, and of a protected address', () => {
    expect(on({ statements: [lives, robbed] })).toEqual({ facts: [], dated: 1, unplaced: 1 });
  });

  test('is nothing on the page of a protected address', () => {
    const protection = { because: 'a refuge', by: 'D', at: '2026-03-10T10:00:00Z', lifting: null };
    const own = made('S6', { subject: HOUSE, property: 'name', value: 'house' });
    const given = { of: HOUSE, statements: [own], places: [place('house', ['B'], { statementId: 'S6' })] };
    expect(marks(given)).toEqual([[1, null, 'B']]);
    expect(on({ ...given, protection })).toEqual({ facts: [], dated: 0, unplaced: 0 });
    expect(on({ ...given, protection, reports: [report('r1', 'A')] }).facts).toEqual([]);
  });

  test('is never the link of a person on the page of a dwelling: its events alone, and itself', () => {
    const own = made('S6', { subject: HOUSE, property: 'name', value: 'house' });
    const event = made('S7', { subject: ROBBERY, object: HOUSE, validFrom: '2026-03-01' });
    const dweller = made('S1', { ...lives, validFrom: '2025-01-01' });
    const all = [place('house', ['B'], { statementId: 'S6' }), place('robbery', ['B'])];
    const { facts, dated } = on({ of: HOUSE, statements: [own, event, dweller], places: all });
    expect(facts.map(({ statements }) => statements.map(({ id }) => id))).toEqual([['S7'], ['S6']]);
    expect(dated).toBe(1);
  });

  test('is what was known on the day of the page, or what is not retracted today', () => {
    const later = place('robbery', ['A'], { recordedAt: '2026-05-01T10:00:00Z' });
    const gone = place('house', ['B'], { retractedAt: '2026-06-01T10:00:00Z' });
    const of = (day: Partial<PageDay>) =>
      marks({ statements: [lives, robbed], places: [later, gone], day: { ...TODAY, ...day } }).map(
        ([, , areas]) => areas,
      );
    expect(of({ on: '2026-04-30' })).toEqual(['B']);
    expect(of({ on: '2026-05-01' })).toEqual(['A', 'B']);
    expect(of({ on: '2026-06-01' })).toEqual(['A']);
    expect(of({ by: 'true', on: '2026-03-01' })).toEqual(['A']);
    expect(marks({ statements: [made('S8', { ...robbed, retractedAt: '2026-04-01T10:00:00Z' })], places })).toEqual([]);
  });

  test('is a report with an area if nothing else of it is, and only one behind what is shown', () => {
    const statements = [robbed, made('S9', { property: 'uses', object: VAN, reportId: 'r2' })];
    const reports = [report('r1', 'D', '2026-03-02'), report('r2', 'E', '2026-02-02'), report('r3', 'F', '2026-01-02')];
    expect(marks({ statements, places, reports })).toEqual([
      [1, '2026-02-02', 'E'],
      [2, '2026-03-01', 'A'],
    ]);
    expect(marks({ statements, reports: [report('r2', null, '2026-02-02')] })).toEqual([]);
  });

  test('an entity with neither place, address nor event is not asked about', () => {
    expect(canBePlaced('me', 'person', [uses])).toBe(false);
    for (const one of [robbed, lives, seen]) expect(canBePlaced('me', 'person', [uses, one])).toBe(true);
    expect(canBePlaced('house', 'address', [])).toBe(true);
  });
});

test('numbers of an area are written as ranges', () => {
  const facts = [1, 2, 3, 5, 7, 8].map((nth) => ({ nth, areas: nth === 5 ? ['A', 'B'] : ['A'] }));
  expect([...numbersByArea(facts)]).toEqual([
    ['A', '1–3, 5, 7, 8'],
    ['B', '5'],
  ]);
});
