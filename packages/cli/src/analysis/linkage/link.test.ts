import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'reeve-link-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const settings = (name: string, value: unknown): string => file(name, JSON.stringify(value));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(['link', ...args], { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Lines of a table without its notice. */
const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);

const PERSONS = [
  'id,first_name,surname,born,town',
  'p1,Anna,Beresin,1984-05-17,Norrin',
  'p2,Mark,Tolos,1971-01-02,Selby',
  'p3,Ana,Beresin,1984-05-17,Norrin',
  'p4,Zora,"Quint, the elder",1960-11-30,Tarn',
  'p5,Anna,Beresin,17.05.1984,Norrin',
].join('\n');
const persons = file('persons.csv', `${PERSONS}\n`);

const RULES = {
  version: 1,
  id: 'id',
  comparisons: [
    { column: 'first_name', kind: 'name' },
    { column: 'surname', kind: 'name' },
    { column: 'born', kind: 'date' },
  ],
  blocking: [['born'], [{ column: 'surname', first: 3 }]],
  model: {
    lambda: 0.1,
    comparisons: [
      { m: [0.7, 0.1, 0.1, 0.05, 0.05], u: [0.01, 0.01, 0.02, 0.06, 0.9] },
      { m: [0.7, 0.1, 0.1, 0.05, 0.05], u: [0.01, 0.01, 0.02, 0.06, 0.9] },
      { m: [0.9, 0.02, 0.02, 0.02, 0.02, 0.02], u: [0.001, 0.001, 0.001, 0.007, 0.02, 0.97] },
    ],
  },
};
const rules = settings('rules.json', RULES);

describe('reeve link', () => {
  test('states at every place that it is for files outside the platform', async () => {
    const notice =
      /^(?:# )?For files outside the platform: reeve link does not read from Reeve, and its numbers never enter it\./;
    const [out, clusters] = [join(folder, 'notice.csv'), join(folder, 'notice-clusters.csv')];
    const { out: text } = await run(persons, '--config', rules, '--out', out, '--clusters', clusters);
    expect(text).toMatch(notice);
    expect(JSON.parse((await run(persons, '--config', rules, '--json')).out).notice).toMatch(notice);
    expect((await run('--help')).out).toContain('For files outside the platform');
    for (const path of [out, clusters]) expect(readFileSync(path, 'utf8')).toMatch(notice);
  });

  test('writes the proposed pairs with weights and levels, and the clusters', async () => {
    const [out, clusters] = [join(folder, 'pairs.csv'), join(folder, 'clusters.csv')];
    const { code, err } = await run(persons, '--config', rules, '--out', out, '--clusters', clusters);
    expect([code, err]).toEqual([0, '']);
    const [heading, ...pairs] = linesOf(out).map((line) => line.split(','));
    expect(heading).toEqual(['record', 'other_record', 'weight', 'probability', 'first_name', 'surname', 'born']);
    expect(pairs.map(([a, b, , , ...levels]) => [a, b, ...levels])).toEqual([
      ['p1', 'p3', '1', '0', '0'],
      ['p1', 'p5', '0', '0', '0'],
      ['p3', 'p5', '1', '0', '0'],
    ]);
    // log2(0.1/0.9) + log2(0.7/(2/5)) + log2(0.7/(3/5)) + log2(0.9/0.001): the frequencies of Anna and Beresin.
    expect(Number(pairs[1]?.[2])).toBeCloseTo(Math.log2((0.1 / 0.9) * (0.7 / 0.4) * (0.7 / 0.6) * 900), 3);
    expect(linesOf(clusters)).toEqual(['record,cluster', 'p1,p1', 'p2,p2', 'p3,p1', 'p4,p4', 'p5,p1']);
  });

  test('compares one record of each of two files, and keeps their ids apart', async () => {
    const other = file('other.csv', 'id,first_name,surname,born,town\np1,Ana,Beresin,1984-05-17,Norrin\n');
    const out = join(folder, 'two.csv');
    expect((await run(persons, other, '--config', rules, '--out', out)).code).toBe(0);
    expect(linesOf(out).slice(1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual(['A:p1 B:p1', 'A:p3 B:p1', 'A:p5 B:p1']); // prettier-ignore
  });

  test('keeps the cluster ids of an earlier run when the file is turned round and extended', async () => {
    const before = join(folder, 'before.csv');
    await run(persons, '--config', rules, '--clusters', before);
    const [heading = '', ...rows] = PERSONS.split('\n');
    const turned = file('turned.csv', [heading, 'p6,Anna,Beresin,1984-05-17,Norrin', ...rows.toReversed()].join('\n'));
    const after = join(folder, 'after.csv');
    await run(turned, '--config', rules, '--clusters', after, '--earlier', before);
    expect(linesOf(after).slice(1).toSorted()).toEqual(['p1,p1', 'p2,p2', 'p3,p1', 'p4,p4', 'p5,p1', 'p6,p1']);
  });

  test('obeys decisions and lists the pairs that would break one', async () => {
    const decided = settings('decided.json', { ...RULES, same: [['p2', 'p4']], different: [['p1', 'p3']] });
    const clusters = join(folder, 'decided.csv');
    const { out } = await run(persons, '--config', decided, '--clusters', clusters, '--json');
    expect(linesOf(clusters).slice(1)).toEqual(['p1,p1', 'p2,p2', 'p3,p3', 'p4,p2', 'p5,p3']);
    const conflicts: readonly { readonly different: readonly string[] }[] = JSON.parse(out).clusters.conflicts;
    expect(conflicts.map(({ different }) => different)).toEqual([
      ['p1', 'p3'],
      ['p1', 'p3'],
    ]);
  });

  test('shows how the weight of one pair comes about', async () => {
    const { out } = await run(persons, '--config', rules, '--pair', 'p1,p4', '--json');
    const { waterfall } = JSON.parse(out).pair;
    expect(waterfall.steps.map(({ level }: { readonly level: number }) => level)).toEqual([4, 4, 5]);
    expect(waterfall.prior).toBeCloseTo(Math.log2(1 / 9), 12);
    expect(waterfall.weight).toBeCloseTo(Math.log2((1 / 9) * (0.05 / 0.9) ** 2 * (0.02 / 0.97)), 12);
    expect((await run(persons, '--config', rules, '--pair', 'p1,p9')).err).toBe('There is no record p9 in the files.');
  });

  test('guards ids that a spreadsheet would run', async () => {
    const risky = file('risky.csv', PERSONS.replaceAll('p1,', '=1+1,'));
    const clusters = join(folder, 'risky-clusters.csv');
    await run(risky, '--config', rules, '--clusters', clusters);
    expect(linesOf(clusters)).toContain(`"'=1+1","'=1+1"`);
    const again = join(folder, 'risky-again.csv');
    await run(risky, '--config', rules, '--clusters', again, '--earlier', clusters);
    expect(linesOf(again)).toEqual(linesOf(clusters));
  });
});

describe('before anything is compared', () => {
  test('a dry run shows the pairs each rule makes, and writes nothing', async () => {
    const out = join(folder, 'never.csv');
    const { code, out: text } = await run(persons, '--config', rules, '--dry-run', '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(text).blocking).toEqual([
      { rule: 'born', pairs: 3, blocks: 1, largestPairs: 3 },
      { rule: 'surname[3]', pairs: 3, blocks: 1, largestPairs: 3 },
    ]);
    expect(existsSync(out)).toBe(false);
  });

  test('rules that make too many pairs are refused by name, with the way out', async () => {
    const { code, err } = await run(persons, '--config', rules, '--most-pairs', '5');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^The rules make 6 pairs, and the limit is 5\. Most come from “born”: 3, of which 3 are in one block/,
    );
    expect((await run(persons, '--config', rules, '--most-pairs', '5', '--dry-run')).out).toContain('the limit is 5');
  });

  test('ten million rows are refused with the memory they need, from the size of the file alone', async () => {
    // A file that is large without being written: its rows are estimated from its first lines.
    const path = file('large.csv', `${PERSONS}\n${'p,Anna,Beresin,1984-05-17,Norrin\n'.repeat(2500)}`);
    truncateSync(path, 33 * 10_000_000);
    // Opened, it would be refused for the column that it lacks.
    const { code, err } = await run(path, '--config', settings('absent.json', { ...RULES, id: 'absent' }));
    expect(code).toBe(2);
    expect(err).toMatch(
      /about (?:9,9|10,0)\d\d,\d{3} rows\. Linking them needs about 2\.\d GB of memory, and the limit is 2\.0 GB\. Raise it with --memory \d+, or split the file\.$/,
    );
  });

  test('a compressed file is refused while it is read, once its rows need more', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => `p${i},Anna,Beresin,1984-05-17,Norrin`);
    const path = file('many.csv.gz', gzipSync(['id,first_name,surname,born,town', ...many].join('\n')));
    expect((await run(path, '--config', rules, '--memory', '103')).err).toMatch(
      /more than \d+,\d{3} rows\. Linking them needs/,
    );
  });

  test('rules are guessed from the headings and printed', async () => {
    const { out } = await run(persons, '--dry-run');
    expect(out).toContain('Guessed from the headings');
    expect(out).toContain(
      '"blocking":[["born","first_name"],["born","surname"],["born","town"],["first_name","surname","town"]]',
    );
    expect((await run(file('plain.csv', 'a,b\n1,2\n'))).err).toMatch(
      /do not show what to compare: name the columns in a file/,
    );
  });
});

describe('settings that cannot be used', () => {
  const REFUSED: readonly (readonly [string, unknown, RegExp])[] = [
    ['version', { ...RULES, version: 2 }, /version: this program reads version 1/],
    ['kind', { ...RULES, comparisons: [{ column: 'born', kind: 'day' }] }, /comparisons\.0\.kind: /],
    ['field', { ...RULES, blocks: [] }, /The file: Unrecognized key: "blocks"/],
    ['rule', { ...RULES, blocking: [[5]] }, /blocking\.0\.0: a part of a rule is a column/],
    ['first', { ...RULES, blocking: [[{ column: 'born', first: 0 }]] }, /blocking\.0\.0\.first: /],
    ['twice', { ...RULES, model: undefined, comparisons: [...RULES.comparisons, RULES.comparisons[0]] }, /first_name is listed twice/], // prettier-ignore
    [
      'similar',
      { ...RULES, comparisons: [{ column: 'born', kind: 'name', similar: [0.7, 0.9] }] },
      /similarities descend/,
    ],
    ['order', { ...RULES, proposeFrom: 0.99, clusterFrom: 0.9 }, /proposeFrom must not be above clusterFrom/],
    [
      'model',
      { ...RULES, model: { lambda: 0.1, comparisons: RULES.model.comparisons.slice(1) } },
      /one entry for each/,
    ],
    ['levels', { ...RULES, model: { lambda: 0.1, comparisons: RULES.model.comparisons.toReversed() } }, /first_name needs an m and a u for each of 5 levels/], // prettier-ignore
  ];
  test.each(REFUSED)('%s', async (name, value, sentence) => {
    const { code, err } = await run(persons, '--config', settings(`${name}.json`, value));
    expect(code).toBe(2);
    expect(err).toMatch(/^The settings of the linkage cannot be used\. /);
    expect(err).toMatch(sentence);
  });

  test('every fault has its sentence', async () => {
    const { err } = await run(
      persons,
      '--config',
      settings('many.json', { version: 3, comparisons: [], blocking: [] }),
    );
    expect(err).toMatch(/version: .+\. comparisons: .+\. blocking: .+\.$/);
  });

  test.each([
    ['a file that is not there', ['absent.csv'], /^There is no file absent\.csv\.$/],
    ['an empty file', [file('empty.csv', '')], /empty/],
    [
      'a column that the file lacks',
      [file('less.csv', 'id,born\n1,1984\n'), '--config', rules],
      /has no column first_name; it has id, born\.$/,
    ],
    [
      'an id that occurs twice',
      [file('twice.csv', `${PERSONS}\n${PERSONS.split('\n')[1] ?? ''}\n`), '--config', rules],
      /^The id of record 6 occurs twice/,
    ],
    [
      'a record without an id',
      [file('none.csv', `${PERSONS}\n,Anna,Beresin,1984,Tarn\n`), '--config', rules],
      /^Record 6 has no id\.$/,
    ],
    ['one record as a pair', [persons, '--config', rules, '--pair', 'p1'], /^--pair must be the ids of two records/],
    [
      'clusters of another program',
      [persons, '--config', rules, '--earlier', persons],
      /no columns record and cluster/,
    ],
    [
      'a decision on a record that is not there',
      [persons, '--config', settings('gone.json', { ...RULES, same: [['p1', 'p77']] })],
      /^There is no record p77 in the files\.$/,
    ],
  ])('%s', async (_, args, sentence) => {
    // prettier-ignore
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

test('warns of a large cluster whose records are joined through others', async () => {
  // A chain: each record agrees with the next alone.
  const chain = Array.from({ length: 8 }, (_, i) => `c${i},n${i >> 1},m${(i + 1) >> 1}`);
  const rules = settings('chain.json', {
    version: 1,
    id: 'id',
    comparisons: [
      { column: 'x', kind: 'exact' },
      { column: 'y', kind: 'exact' },
    ],
    blocking: [['x'], ['y']],
    model: { lambda: 0.5, comparisons: [0, 1].map(() => ({ m: [0.9, 0.1], u: [0.001, 0.999] })) },
    clusterFrom: 0.9,
  });
  const { out } = await run(file('chain.csv', ['id,x,y', ...chain].join('\n')), '--config', rules, '--json');
  expect(JSON.parse(out).warnings).toEqual([
    'In the largest cluster, of 8 records, 25 % of the pairs were found; the others are joined through third records. Check it, raise clusterFrom, or decide on its pairs.',
  ]);
});
