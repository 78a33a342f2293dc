import { expect, test } from 'vitest';
import { faultsOf } from './faults/faults-of.ts';

/** The text with each fault of a kind in it. */
const faulty = (text: string, kind: string): readonly string[] =>
  faultsOf(text)
    .filter((fault) => fault.kind === kind)
    .map(({ start, end, text: instead }) => `${text.slice(0, start)}${instead}${text.slice(end)}`);

test('a refusal is dropped, thrown or called by its name; an error that is passed on is none', () => {
  expect(faulty(`if (no) throw new Error('“no”');`, 'refusal')).toEqual(['if (no) ;']);
  expect(faulty(`await requireOwner(tx, id);\nrequired();`, 'refusal')).toEqual([';\nrequired();']);
  expect(faulty('try { a() } catch (error) { throw error; }', 'refusal')).toEqual([]);
});

test('a condition of a query is dropped, written in code or in SQL', () => {
  expect(faulty(`const q = db.selectFrom('a').where('x', '=', 1).where('y', '=', 2).execute();`, 'where')).toEqual([
    `const q = db.selectFrom('a').where('y', '=', 2).execute();`,
    `const q = db.selectFrom('a').where('x', '=', 1).execute();`,
  ]);
  const one = 'sql<Row>`select a from b where c = ${d} and e.f <> ${g}::uuid and h is null order by a`';
  expect(faulty(one, 'where')).toEqual([
    'sql<Row>`select a from b where c = ${d} and h is null order by a`',
    'sql<Row>`select a from b where c = ${d} and e.f <> ${g}::uuid order by a`',
  ]);
});

test('the agency in a query of owned rows is left, and dropped where no policy names it', () => {
  const query = (of: string) => `${of}.selectFrom('a').where('agency_id', '=', b).execute();`;
  expect(faulty(query('tx.db'), 'where')).toEqual([]);
  expect(faulty(query('db'), 'where')).toEqual([`db.selectFrom('a').execute();`]);
  const sql = 'sql`select a from b where c and agency_id = ${d} and e = ${f}`';
  expect(faulty(`${sql}.execute(tx.db)`, 'where')).toEqual([
    'sql`select a from b where c and agency_id = ${d}`.execute(tx.db)',
  ]);
  expect(faulty(`${sql}.execute(db)`, 'where')).toHaveLength(2);
});

test('an event of the log is dropped', () => {
  expect(faulty(`tx.audit({ action: 'view' });\ncall.consulted({});`, 'audit')).toEqual([
    ';\ncall.consulted({});',
    `tx.audit({ action: 'view' });\n;`,
  ]);
});

test('a part of a label is dropped', () => {
  expect(faulty('const label = joinLabels(own, joinLabels(a, b));', 'label')).toEqual([
    'const label = (own);',
    'const label = joinLabels(own, (a));',
  ]);
  expect(faulty('const label = rest.reduce(joinLabels, first);', 'label')).toEqual(['const label = first;']);
  expect(faulty('const marking = { tlp, compartments: [group] };', 'label')).toEqual([
    'const marking = { tlp, compartments: [] };',
  ]);
});

test('two columns of one row are swapped, and not those of two rows', () => {
  expect(faulty('const shown = { id: row.id, by: row.name, at: other.at };', 'columns')).toEqual([
    'const shown = { id: row.name, by: row.id, at: other.at };',
  ]);
});

test('a condition is negated, or its second part not asked', () => {
  expect(faulty(`const a = '’ж😀'; if (b && c) d();`, 'condition')).toEqual([
    `const a = '’ж😀'; if (!(b && c)) d();`,
    `const a = '’ж😀'; if (b) d();`,
  ]);
  expect(faulty('const a = b ?? c;', 'condition')).toEqual([]);
});

test('code that cannot be read is an error', () => {
  expect(() => faultsOf('const =')).toThrow();
});
