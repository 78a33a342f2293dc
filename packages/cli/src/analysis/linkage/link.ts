import { resolve } from 'node:path';
import { explainPair, guessLinkage, type LinkagePlan, planLinkage, type RecordPair, weightOf } from '@reeve/analysis';
import { expectLinkage, linkInParallel, sharedMemory } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION, type Terminal } from '../../command.ts';
import { plainJson } from '../../output/plain-text.ts';
import { readJsonFile } from '../../read-file.ts';
import { readCount } from '../../read-value.ts';
import { decisionsOf, joinClusters, readClusters, recordNumbers } from './link-clusters.ts';
import { configOf, type LinkConfig, readLinkConfig } from './link-config.ts';
import {
  type LinkFile,
  type LinkInput,
  openLinkFile,
  readLinkFiles,
  requireColumns,
  requireFiles,
} from './link-files.ts';
import { memoryLimit, memoryNeed, tooManyPairs } from './link-memory.ts';
import { LINK_NOTICE } from './link-notice.ts';
import { asJson, asText, type LinkReport } from './link-out.ts';
import { writeClusters, writePairs } from './link-table.ts';

const MEMORY_MB = 2000;
const MOST_PAIRS = 100_000_000;

/** `reeve link`: which records of a file, or of two, could be of the same person or thing? */
export const link: Command = {
  about:
    `${LINK_NOTICE}\n` +
    'Which records of one file, or of two, are likely of the same person or thing? See docs/methods/linkage.md.',
  example: 'reeve link docs/methods/examples/linkage-persons.csv',
  positionals: ['A', 'B?'],
  options: {
    config: {
      value: 'FILE.json',
      about: 'what to compare and which pairs; default: guessed from the headings, and printed',
    },
    out: { value: 'FILE.csv', about: 'write the proposed pairs' },
    clusters: { value: 'FILE.csv', about: 'write the cluster of each record' },
    pair: { value: 'ID,ID', about: 'show how the weight of two records comes about' },
    earlier: { value: 'FILE.csv', about: 'clusters of an earlier run, whose ids are kept' },
    'dry-run': { about: 'show the pairs each rule makes and the memory needed; compare nothing' },
    memory: { value: 'MB', about: `refuse files that need more; ${MEMORY_MB}` },
    'most-pairs': { value: 'n', about: `refuse rules that make more pairs; ${MOST_PAIRS}` },
    json: JSON_OPTION,
  },
  run: async (options, terminal, paths) => {
    requireFiles(paths);
    requireOtherFiles(options, paths);
    const { config, guessed } = await settings(options, paths, terminal);
    const need = memoryNeed(paths, config);
    const mostBytes = (options.has('memory') ? readCount(options, 'memory') : MEMORY_MB) * 1e6;
    const limit = memoryLimit(paths, config, need, mostBytes);
    const files: LinkFile[] = [];
    for (const path of paths) files.push(await openLinkFile(path));
    requireColumns(files, config);
    if (need.rows !== undefined && !options.has('dry-run')) expectLinkage(need.rows);
    const input = await readLinkFiles(files, config, limit);
    const plan = planLinkage(input.records, config, sharedMemory);
    const tooMany = tooManyPairs(plan, options.has('most-pairs') ? readCount(options, 'most-pairs') : MOST_PAIRS);
    const report = { config, guessed, need, input, plan };
    if (options.has('dry-run')) {
      print({ ...report, notes: tooMany }, options, terminal);
      return 0;
    }
    const [refusal] = tooMany;
    if (refusal !== undefined) throw new ReeveError('too_large', refusal);
    const found = await findPairs(options, config, input, plan);
    print({ ...report, found, notes: await writeTables(options, config, input, found) }, options, terminal);
    return 0;
  },
};

/** Links the records. What the options and decisions name is checked first, so that a wrong id does not cost a run. */
async function findPairs(
  options: GivenOptions,
  config: LinkConfig,
  input: LinkInput,
  plan: LinkagePlan,
): Promise<NonNullable<LinkReport['found']>> {
  const wanted = readPair(options, input);
  const decisions = decisionsOf(input, config);
  const earlier = textIn(options, 'earlier');
  const before = earlier === undefined ? new Map<string, string>() : await readClusters(earlier);
  const linkage = await linkInParallel(plan, {
    seed: config.seed,
    leastWeight: weightOf(config.proposeFrom),
    ...(config.model && { model: config.model }),
  });
  const { idOf } = input;
  return {
    linkage,
    clusters: joinClusters(input, linkage.pairs, decisions, config, before),
    pair: wanted && {
      ids: [idOf(wanted[0]), idOf(wanted[1])],
      waterfall: explainPair(plan, linkage.model, ...wanted),
    },
  };
}

/** Writes the tables that the options name. @returns a note of each */
async function writeTables(
  options: GivenOptions,
  { comparisons }: LinkConfig,
  { records: { records }, idOf }: LinkInput,
  { linkage: { pairs }, clusters: { clusterOf } }: NonNullable<LinkReport['found']>,
): Promise<readonly string[]> {
  const [out, clusters] = [textIn(options, 'out'), textIn(options, 'clusters')];
  if (out !== undefined) await writePairs({ path: out, pairs, columns: comparisons.map(({ column }) => column), idOf });
  if (clusters !== undefined) await writeClusters(clusters, records, idOf, clusterOf);
  return [
    ...(out === undefined ? [] : [`${out}: the proposed pairs.`]),
    ...(clusters === undefined ? [] : [`${clusters}: the cluster of each record.`]),
  ];
}

/** @throws ReeveError invalid_input — a table would replace a file that is read, or the other table */
function requireOtherFiles(options: GivenOptions, paths: readonly string[]): void {
  const read = [...paths, textIn(options, 'config'), textIn(options, 'earlier')];
  const written = [textIn(options, 'out'), textIn(options, 'clusters')].flatMap((path) => path ?? []);
  const taken = new Set(read.flatMap((path) => (path === undefined ? [] : resolve(path))));
  for (const path of written) {
    if (taken.has(resolve(path))) {
      throw new ReeveError('invalid_input', `${path} would be overwritten: name another file to write.`);
    }
    taken.add(resolve(path));
  }
}

/** The settings given by a file, else guessed from the headings of the first file. */
async function settings(options: GivenOptions, [first = '']: readonly string[], terminal: Terminal) {
  const path = textIn(options, 'config');
  if (path !== undefined) return { config: readLinkConfig(await readJsonFile(path, terminal)), guessed: false };
  const rules = guessLinkage((await openLinkFile(first)).headings);
  if (rules.comparisons.length === 0 || rules.blocking.length === 0) {
    throw new ReeveError(
      'invalid_input',
      `The headings of ${first} do not show what to compare: name the columns in a file and give it with --config; see docs/methods/linkage.md.`,
    );
  }
  return { config: configOf(rules), guessed: true };
}

/** The two records of --pair; undefined if it is not given. */
function readPair(options: GivenOptions, { records: { records }, idOf }: LinkInput): RecordPair | undefined {
  const text = textIn(options, 'pair');
  if (text === undefined) return undefined;
  const [one, other, ...rest] = text.split(',');
  if (one === undefined || other === undefined || rest.length > 0 || one === other) {
    throw new ReeveError('invalid_input', '--pair must be the ids of two records, with a comma between: 17,204.');
  }
  const numberOf = recordNumbers(records, idOf);
  return [numberOf(one), numberOf(other)];
}

function textIn(options: GivenOptions, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
}

function print(report: LinkReport, options: GivenOptions, terminal: Terminal): void {
  terminal.out(options.has('json') ? plainJson(asJson(report)) : asText(report));
}
