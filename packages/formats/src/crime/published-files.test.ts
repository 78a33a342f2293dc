/**
 * The readers against published files, which are too large for the repository: they run only if the files are next to
 * it.
 */
import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CrimeRow } from './crime-row.ts';
import { crimeTypeFromFileName } from './crime-type-from-name.ts';
import { plainBytes } from '../encoding/plain-bytes.ts';
import { readCrimes } from './read-crimes.ts';
import { surveyCrimes } from './survey-crimes.ts';

const FOLDER = '../shared/data';

// Rows, and rows like an earlier one, counted with `zcat FILE | tail -n +2 | wc -l` and `… | sort | uniq -d -c`.
const FILES = [
  {
    file: `${FOLDER}/crime-lancashire/lancashire_asb.tab.gz`,
    layout: 'police-uk-extract',
    rows: 56_434,
    alike: 20_100,
    survey: { precision: 'month', firstDate: '2022-01-01', lastDate: '2022-12-01' },
    first: {
      type: 'Anti-social behaviour',
      fromLocal: '2022-01-01T00:00',
      toLocal: '2022-01-31T23:59',
      street: 'Hazelwood Close',
    },
  },
  {
    file: `${FOLDER}/crime-chicago/chicago_aggravated_assaults.csv.gz`,
    layout: 'chicago-extract',
    rows: 148_636,
    alike: 111,
    survey: { precision: 'minute', firstDate: '2010-01-01', lastDate: '2019-12-31' },
    first: { type: 'Aggravated assault', fromLocal: '2010-01-01T00:05', toLocal: '2010-01-01T00:05', areaCode: '2' },
  },
];

describe.each(FILES)('$file', ({ file, layout, rows, alike, survey, first }) => {
  const there = existsSync(file);
  // oxlint-disable-next-line no-console -- a test that does not run must say so
  if (!there) console.warn(`NOT TESTED: ${file} is not there.`);
  const open = () => plainBytes(createReadStream(file));

  async function readAll(): Promise<{ keys: string[]; faults: number; first: CrimeRow | undefined }> {
    const found = await surveyCrimes(open());
    expect(found).toMatchObject({ ...survey, rows });
    expect(found.layout.name).toBe(layout);
    const keys: string[] = [];
    let [faults, firstRow] = [0, undefined as CrimeRow | undefined];
    for await (const batch of readCrimes(open(), { survey: found, type: crimeTypeFromFileName(file) })) {
      keys.push(...batch.rows.map(({ sourceKey }) => sourceKey));
      faults += batch.faults.length;
      firstRow ??= batch.rows[0];
    }
    return { keys, faults, first: firstRow };
  }

  test.skipIf(!there)(
    'is read to the last row, and a second reading finds the same crimes',
    { timeout: 60_000 },
    async () => {
      const [once, again] = [await readAll(), await readAll()];
      expect(once.faults).toBe(0);
      expect(once.keys).toHaveLength(rows);
      expect(new Set(once.keys).size).toBe(rows);
      expect(once.keys.filter((key) => !key.endsWith('.1'))).toHaveLength(alike);
      expect(again.keys).toEqual(once.keys);
      expect(once.first).toMatchObject(first);
    },
  );
});
