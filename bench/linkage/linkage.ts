import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAKE_1000, FEBRL_4, PERSONS } from '@reeve/testing/linkage-sets.ts';
import { median } from '../lean-reading.ts';
import { writePersonFile } from './linkage-file.ts';
import { type LinkageRun, runLink } from './linkage-run.ts';
import { report } from '../results.ts';

const ROUNDS = 3;
const PROBABILITY = 0.95;
/** Figures of Splink 5.0.0.dev4 on DuckDB, quoted: 2 threads, 46.3 s of CPU, 1503 MB, F1 at p ≥ 0.95. */
const SPLINK = { cpuS: 46.3, peakMb: 1503, f1: { per: 0.878, febrl4: 0.996, fake: 0.7 } } as const;
const QUOTED_RECORDS = 1_000_000;
/** Data of other programs, stored outside the repository. */
const DATA = '../shared/data';

const PER_RULES = [
  ['email'],
  ['dob', 'surname'],
  ['dob', 'first_name'],
  ['first_name', 'surname', 'city'],
  ['dob', 'city'],
];

/**
 * `reeve link` as a separate process from its start to its end, with both files written: `npm run bench -- linkage [records]`.
 * Accuracy without labels at a probability of 0.95, compared with the truth of the file.
 */
export async function linkage(records: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const folder = mkdtempSync(join(tmpdir(), 'linkage-'));
  try {
    const file = join(folder, 'persons.csv');
    await writePersonFile(file, records);
    const lines = [await timedLine(folder, file, records)];
    lines.push(await fakeLine(folder), await febrlLine(folder));
    report(
      'linkage',
      `Record linkage without labels on the command line, reading and writing included; load when it began ${load}`,
      lines,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timedLine(folder: string, file: string, records: number): Promise<string> {
  const config = settingsFile(folder, { ...PERSONS, blocking: PER_RULES });
  const [out, clusters] = [join(folder, 'pairs.csv'), join(folder, 'clusters.csv')];
  const args = [file, '--config', config, '--out', out, '--clusters', clusters];
  const runs: LinkageRun[] = [];
  // The first run may build the bundle.
  for (let round = 0; round <= ROUNDS; round += 1) runs.push(await runLink(args));
  const warm = runs.slice(1);
  const of = (what: (run: LinkageRun) => number): number => median(warm.map(what));
  const [cpuS, wallS] = [of((run) => run.cpuS), of((run) => run.wallS)];
  const mainS = of((run) => run.mainS ?? Number.NaN);
  const { f1, precision, recall } = accuracyOf(out, truthOf(file, 'unique_id', 'cluster'));
  return (
    `${records} records, 5 rules: ${cpuS.toFixed(2)} s of CPU (aim ≤ 9.3 for 1000000), of which ${mainS.toFixed(2)} s in the main thread, ` +
    `so by estimate ${(mainS + (cpuS - mainS) / 2).toFixed(2)} s wall on two quiet cores (aim ≤ 5); ${wallS.toFixed(2)} s wall under this load; ` +
    `peak ${Math.max(...warm.map(({ peakMb }) => peakMb)).toFixed(0)} MB (aim ≤ 600); medians of ${ROUNDS}. ` +
    (records === QUOTED_RECORDS
      ? `Splink, quoted, with other rules: ${SPLINK.cpuS} s of CPU, ${SPLINK.peakMb} MB; ratio of CPU ${(cpuS / SPLINK.cpuS).toFixed(3)} (aim ≤ 0.2). `
      : '') +
    accuracyWords(f1, precision, recall, 0.9, SPLINK.f1.per)
  );
}

async function fakeLine(folder: string): Promise<string> {
  const file = `${DATA}/linkage-splink/fake_1000.csv`;
  if (!existsSync(file)) return 'fake_1000: not beside the repository, not measured';
  const config = settingsFile(folder, FAKE_1000);
  const out = join(folder, 'fake.csv');
  await runLink([file, '--config', config, '--out', out]);
  const { f1, precision, recall } = accuracyOf(out, truthOf(file, 'unique_id', 'cluster'));
  return `fake_1000: ${accuracyWords(f1, precision, recall, 0.7, SPLINK.f1.fake)}`;
}

async function febrlLine(folder: string): Promise<string> {
  const files = ['a', 'b'].map((part) => `${DATA}/linkage-febrl/febrl_dataset4${part}.csv`);
  if (!files.every((file) => existsSync(file))) return 'febrl4: not beside the repository, not measured';
  const config = settingsFile(folder, FEBRL_4);
  const out = join(folder, 'febrl.csv');
  await runLink([...files, '--config', config, '--out', out]);
  // The truth is in the ids: rec-7-org and rec-7-dup-0 are one person.
  const persons = files.flatMap((file, nth) =>
    rowsOf(file)
      .slice(1)
      .map(([id = '']) => [`${'AB'[nth] ?? ''}:${id}`, id.split('-')[1] ?? ''] as const),
  );
  const { f1, precision, recall } = accuracyOf(out, { persons: new Map(persons), pairs: 5000 });
  return `febrl4, two files of 5000: ${accuracyWords(f1, precision, recall, 0.996, SPLINK.f1.febrl4)}`;
}

function settingsFile(folder: string, settings: unknown): string {
  const path = join(folder, 'settings.json');
  writeFileSync(path, JSON.stringify(settings));
  return path;
}

interface Truth {
  readonly persons: ReadonlyMap<string, string>;
  /** Pairs of records of one person. */
  readonly pairs: number;
}

/** The bench files have no quotation marks. */
const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));

function truthOf(file: string, id: string, cluster: string): Truth {
  const [heading = [], ...rows] = rowsOf(file);
  const [idAt, clusterAt] = [heading.indexOf(id), heading.indexOf(cluster)];
  const persons = new Map(rows.map((row) => [row[idAt] ?? '', row[clusterAt] ?? ''] as const));
  const sizes = new Map<string, number>();
  for (const person of persons.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  return { persons, pairs: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) };
}

function accuracyOf(pairs: string, { persons, pairs: all }: Truth) {
  let [found, right] = [0, 0];
  for (const [one = '', other = '', , probability] of rowsOf(pairs).slice(2)) {
    if (!(Number(probability) >= PROBABILITY)) continue;
    found += 1;
    if (persons.get(one) === persons.get(other)) right += 1;
  }
  const [precision, recall] = [right / found, right / all];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const accuracyWords = (f1: number, precision: number, recall: number, aim: number, splink: number): string =>
  `F1 ${f1.toFixed(4)} at p ≥ ${PROBABILITY} (aim ≥ ${aim}; precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; Splink, quoted, with other rules: ${splink})`;
