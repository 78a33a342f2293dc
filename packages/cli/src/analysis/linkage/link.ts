import { explainPair, guessLinkage, type Linkage, type LinkagePlan, planLinkage, weightOf } from '@reeve/analysis';
import { linkInParallel, sharedMemory } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION, type Terminal } from '../../command.ts';
import { plainJson } from '../../output/plain-text.ts';
import { readJsonFile } from '../../read-file.ts';
import { readCount } from '../../read-value.ts';
import { joinClusters, readClusters, recordNumbers } from './link-clusters.ts';
import { configOf, readLinkConfig } from './link-config.ts';
import { type LinkFile, type LinkInput, openLinkFile, readLinkFiles, requireColumns } from './link-files.ts';
import { memoryLimit, memoryNeed, tooManyPairs } from './link-memory.ts';
import { LINK_NOTICE } from './link-notice.ts';
import { asJson, asText, type LinkReport, type PairExplained } from './link-out.ts';
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
    const files: LinkFile[] = [];
    for (const path of paths) files.push(await openLinkFile(path));
    const { config, guessed } = await settings(options, files, terminal);
    requireColumns(files, config);
    const need = memoryNeed(files, config);
    const mostBytes = (options.has('memory') ? readCount(options, 'memory') : MEMORY_MB) * 1e6;
    const limit = memoryLimit(files, config, need, mostBytes);
    const input = await readLinkFiles(files, config, limit);
    const report = { config, guessed, need, input, notes: [] };
    const mostPairs = options.has('most-pairs') ? readCount(options, 'most-pairs') : MOST_PAIRS;
    const plan = planLinkage(input.records, config, sharedMemory);
    if (options.has('dry-run')) {
      print({ ...report, plan, notes: tooManyPairs(plan, mostPairs) }, options, terminal);
      return 0;
    }
    const [refusal] = tooManyPairs(plan, mostPairs);
    if (refusal !== undefined) throw new ReeveError('too_large', refusal);
    const earlier = textIn(options, 'earlier');
    const before = earlier === undefined ? new Map<string, string>() : await readClusters(earlier);
    const linkage = await linkInParallel(plan, {
      seed: config.seed,
      leastWeight: weightOf(config.proposeFrom),
      ...(config.model && { model: config.model }),
    });
    const pair = explained(options, input, plan, linkage);
    const clusters = joinClusters(input, linkage.pairs, config, before);
    const notes: string[] = [];
    const out = textIn(options, 'out');
    if (out !== undefined) {
      const columns = config.comparisons.map(({ column }) => column);
      await writePairs({ path: out, pairs: linkage.pairs, columns, idOf: input.idOf });
      notes.push(`${out}: the proposed pairs.`);
    }
    const clusterFile = textIn(options, 'clusters');
    if (clusterFile !== undefined) {
      await writeClusters(clusterFile, input.records.records, input.idOf, clusters.clusterOf);
      notes.push(`${clusterFile}: the cluster of each record.`);
    }
    print({ ...report, plan, found: { linkage, clusters, pair }, notes }, options, terminal);
    return 0;
  },
};

/** The settings given by a file, else guessed from the headings of the first file. */
async function settings(options: GivenOptions, [first]: readonly LinkFile[], terminal: Terminal) {
  const path = textIn(options, 'config');
  if (path !== undefined) return { config: readLinkConfig(await readJsonFile(path, terminal)), guessed: false };
  const rules = guessLinkage(first?.headings ?? []);
  if (rules.comparisons.length === 0 || rules.blocking.length === 0) {
    throw new ReeveError(
      'invalid_input',
      `The headings of ${first?.path ?? 'the file'} do not show what to compare: name the columns in a file and give it with --config; see docs/methods/linkage.md.`,
    );
  }
  return { config: configOf(rules), guessed: true };
}

/** The two records of --pair; undefined if it is not given. */
function explained(
  options: GivenOptions,
  { records: { records }, idOf }: LinkInput,
  plan: LinkagePlan,
  { model }: Linkage,
): PairExplained | undefined {
  const text = textIn(options, 'pair');
  if (text === undefined) return undefined;
  const [one, other, ...rest] = text.split(',');
  if (one === undefined || other === undefined || rest.length > 0 || one === other) {
    throw new ReeveError('invalid_input', '--pair must be the ids of two records, with a comma between: 17,204.');
  }
  const numberOf = recordNumbers(records, idOf);
  return { ids: [one, other], waterfall: explainPair(plan, model, numberOf(one), numberOf(other)) };
}

function textIn(options: GivenOptions, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
}

function print(report: LinkReport, options: GivenOptions, terminal: Terminal): void {
  terminal.out(options.has('json') ? plainJson(asJson(report)) : asText(report));
}
