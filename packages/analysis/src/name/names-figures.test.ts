/**
 * How well names are distinguished: against published data, which are not part of the repository and run only if they are
 * next to it, and against a generated twin of them that always runs. The figures are printed; docs/methods/names.md.
 */
import { parse } from 'csv-parse/sync';
import { rounds } from '@reeve/testing/run/draw.ts';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compareRead, type NameKind, readName, type ReadName } from './compare-names.ts';
import { chance, drawBelow } from '../distribution/chance.ts';
import { nameKeys } from './name-keys.ts';
import { wilsonInterval } from '../distribution/wilson.ts';

const TOKENS = '../shared/data/names-cross-script/wd_russian_dev16.tsv.gz';
const CASES = '../shared/data/names-opensanctions-bench/logicv2-frozen.csv';

const isThere = (file: string): boolean => {
  const there = existsSync(file);
  // oxlint-disable-next-line no-console -- a test that does not run must say so
  if (!there) console.warn(`NOT TESTED: ${file} is not there.`);
  return there;
};
// oxlint-disable-next-line no-console -- the figures of the method page
const print = (text: string): void => console.info(text);

interface Figures {
  readonly first: number;
  readonly queries: number;
  readonly keyShared: number;
  /** Share of the others that share a key with the first word. */
  readonly keyLeft: number;
}

/**
 * For sampled pairs: whether the right partner of the first word is more alike than each of 999 others, sampled by seed
 * from the partners of other words, none with the spelling of the right one or of each other. A tie is a miss.
 */
function rankPartners(pairs: readonly (readonly [string, string])[], queries: number, seed: number): Figures {
  const next = chance(seed, 0);
  const partners: readonly ReadName[] = pairs.map(([, partner]) => readName(partner, 'person'));
  const keysOfPartners = partners.map((partner) => nameKeys(partner));
  let [first, keyShared, left] = [0, 0, 0];
  for (let query = 0; query < queries; query += 1) {
    const at = drawBelow(next, pairs.length);
    const name = readName(pairs[at]?.[0] ?? '', 'person');
    const right = partners[at] ?? name;
    const best = compareRead(name, right).score;
    const keys = new Set(nameKeys(name));
    const isFound = (number: number): boolean => keysOfPartners[number]?.some((key) => keys.has(key)) === true;
    const seen = new Set([right.text]);
    let isFirst = true;
    while (seen.size < 1_000) {
      const number = drawBelow(next, pairs.length);
      const other = partners[number] ?? right;
      if (seen.has(other.text)) continue;
      seen.add(other.text);
      if (isFound(number)) left += 1;
      if (isFirst && compareRead(name, other).score >= best) isFirst = false;
    }
    if (isFirst) first += 1;
    if (isFound(at)) keyShared += 1;
  }
  return { first, queries, keyShared, keyLeft: left / (queries * 999) };
}

const percent = (part: number, whole: number): string => {
  const [low, high] = wilsonInterval(part, whole).map((share) => (share * 100).toFixed(1)) as [string, string]; // two bounds
  return `${((part / whole) * 100).toFixed(1)} % (${low} to ${high})`;
};

describe.runIf(isThere(TOKENS))('words of names in Latin and Russian letters (Wikidata)', () => {
  test('the right partner is first among 1,000 for nine in ten', () => {
    const pairs = gunzipSync(readFileSync(TOKENS))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [latin = '', russian = ''] = line.split('\t');
        return [latin, russian.replaceAll(' ', '')] as const;
      });
    const { first, queries, keyShared, keyLeft } = rankPartners(pairs, rounds(2_000), 1);
    print(`names, dev16: right partner first among 1,000: ${percent(first, queries)}`);
    print(`names, dev16: a shared key: ${percent(keyShared, queries)}, of others ${(keyLeft * 100).toFixed(2)} %`);
    expect(first / queries).toBeGreaterThan(0.9);
    expect(keyShared / queries).toBeGreaterThan(0.88);
    expect(keyLeft).toBeLessThan(0.01);
  });
});

interface Case {
  readonly id: string;
  readonly kind: NameKind;
  readonly names: readonly [string, string];
  readonly isMatch: boolean;
}

function readCases(): readonly Case[] {
  // The columns of the file, as its SOURCE.md lists them.
  const rows = parse<Record<string, string>>(readFileSync(CASES), { columns: true });
  return rows.map((row) => ({
    id: row['case_id'] ?? '',
    kind: row['schema'] === 'Person' ? 'person' : row['schema'] === 'Vessel' ? 'vessel' : 'company',
    names: [row['name1'] ?? '', row['name2'] ?? ''],
    isMatch: row['is_match'] === 'true',
  }));
}

/** A case belongs to the even half if the first byte of the SHA-256 of its id is even. */
const isEven = ({ id }: Case): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0;

function measureCases(cases: readonly Case[]): { readonly f1: number; readonly text: string } {
  let [right, wrong, missed, keyShared] = [0, 0, 0, 0];
  for (const { kind, names, isMatch } of cases) {
    const [one, other] = [readName(names[0], kind), readName(names[1], kind)];
    const { level } = compareRead(one, other);
    const isFound = level === 'same' || level === 'near';
    if (isFound && isMatch) right += 1;
    if (isFound && !isMatch) wrong += 1;
    if (!isFound && isMatch) missed += 1;
    const keys = nameKeys(one);
    if (isMatch && nameKeys(other).some((key) => keys.includes(key))) keyShared += 1;
  }
  const f1 = (2 * right) / (2 * right + wrong + missed);
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const counts = `${cases.length} cases, found ${right}, wrongly ${wrong}, missed ${missed}`;
  const shares = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
  return { f1, text: `${counts}: ${shares}; a shared key: ${keyShared} of ${right + missed}` };
}

describe.runIf(isThere(CASES))('name cases of OpenSanctions', () => {
  test('the even half, on which the weights were set', () => {
    const { f1, text } = measureCases(readCases().filter(isEven));
    print(`names, OpenSanctions, even half: ${text}`);
    expect(f1).toBeGreaterThan(0.86);
  });

  test('the odd half, which was read once, when nothing was changed any more', () => {
    const { f1, text } = measureCases(readCases().filter((one) => !isEven(one)));
    print(`names, OpenSanctions, odd half: ${text}`);
    expect(f1).toBeGreaterThan(0.8);
  });
});

/** Spellings of syllables by five habits: Russian, passport, scholarly, German, French. Tables of the standards. */
const SYLLABLES =
  'ша/sha/ša/scha/cha чу/chu/ču/tschu/tchou жо/zho/žo/scho/jo хи/khi/chi/chi/khi ци/tsi/ci/zi/tsi ру/ru/ru/ru/rou во/vo/vo/wo/vo ' +
  'ля/lya/lja/lja/lia ма/ma/ma/ma/ma ни/ni/ni/ni/ni та/ta/ta/ta/ta ге/ge/ge/ge/gue до/do/do/do/do зи/zi/zi/si/zi бу/bu/bu/bu/bou ' +
  'пе/pe/pe/pe/pe фо/fo/fo/fo/fo кё/kyo/kë/kjo/kio щу/shchu/šču/schtschu/chtchou са/sa/sa/sa/sa';
const ENDINGS =
  'ов/ov/ov/ow/ov ский/skiy/skij/ski/ski енко/enko/enko/enko/enko ин/in/in/in/ine евич/evich/evič/ewitsch/evitch';

describe('generated names in five spellings', () => {
  const syllables = SYLLABLES.split(' ').map((entry) => entry.split('/'));
  const endings = ENDINGS.split(' ').map((entry) => entry.split('/'));
  const next = chance(5, 0);
  const names = Array.from({ length: 2_000 }, () => {
    const parts = [
      ...Array.from({ length: 2 + drawBelow(next, 2) }, () => syllables[drawBelow(next, syllables.length)] ?? []),
      endings[drawBelow(next, endings.length)] ?? [],
    ];
    return [0, 1, 2, 3, 4].map((habit) => parts.map((part) => part[habit] ?? '').join(''));
  });

  test.each([
    [0, 1, 'Russian and passport'],
    [2, 0, 'scholarly and Russian'],
    [3, 0, 'German and Russian'],
    [4, 0, 'French and Russian'],
    [3, 1, 'German and passport'],
    [4, 3, 'French and German'],
  ])('%d, %d: %s find each other among 1,000', (from, to, habits) => {
    const pairs = names.map((spellings) => [spellings[from] ?? '', spellings[to] ?? ''] as const);
    const { first, queries, keyShared } = rankPartners(pairs, 60, 2);
    print(
      `names, generated, ${habits}: first ${percent(first, queries)}; a shared key: ${percent(keyShared, queries)}`,
    );
    expect(first / queries).toBeGreaterThan(0.8);
    expect(keyShared / queries).toBeGreaterThan(0.9);
  });
});
