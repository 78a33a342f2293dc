import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One figure of a proof: its aim, its total over all runs, and its number of failures. */
export interface Figure {
  readonly part: string;
  readonly figure: string;
  /** The target of the figure, over all runs. */
  readonly aim: number;
  readonly seen: number;
  readonly failed: number;
}

/** Several parts search their responses for tokens of hidden rows; they count together. */
export const ANSWERS_SEARCHED = 'answers searched for what they may not show';

/** One figure with its runs. */
export interface TallyLine extends Figure {
  readonly minutes: number;
  readonly seeds: readonly string[];
  readonly lastOn: string;
  /** Commit of the last run: its short hash, or `UNCOMMITTED`, or `NOT_KNOWN`. */
  readonly commit: string;
  /**
   * The part of `seen` that is of the code of that commit: runs before a change of the code prove nothing about later
   * code.
   */
  readonly seenOfCode: number;
}

/** A run on files that are in no commit. */
export const UNCOMMITTED = 'uncommitted';
/** A figure of a time before commits were noted. */
export const NOT_KNOWN = 'not known';

/** One run of a proof. */
export interface Run {
  readonly seed: string;
  readonly minutes: number;
  readonly on: string;
  readonly commit: string;
  /** True if the code of a line is the same at its commit and in this run. */
  readonly isSameCode: (line: TallyLine) => boolean;
}

const BEGIN = '<!-- tally: written by `npm run prove` -->';
const END = '<!-- end of tally -->';
const HEAD = [
  '| part | figure | aim | seen | failed | minutes | seeds | last run | commit | seen of its code | still short |',
  '|---|---|--:|--:|--:|--:|---|---|---|--:|--:|',
];
/** The last seeds of a line; a number in front states how many there were before. */
const SEEDS_SHOWN = 6;

function lineOf(cells: readonly string[]): TallyLine {
  const [part = '', figure = '', aim, seen, failed, minutes, seeds = '', lastOn = '', commit = '', ofCode] = cells;
  const number = (text: string | undefined): number => Number((text ?? '').replaceAll(' ', ''));
  return {
    part,
    figure,
    aim: number(aim),
    seen: number(seen),
    failed: number(failed),
    minutes: number(minutes),
    seeds: seeds === '' ? [] : seeds.split(' '),
    lastOn,
    commit,
    seenOfCode: number(ofCode),
  };
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

function print(line: TallyLine): string {
  const short = line.aim - line.seen;
  const cells = [
    line.part,
    line.figure,
    grouped(line.aim),
    grouped(line.seen),
    grouped(line.failed),
    String(line.minutes),
    line.seeds.join(' '),
    line.lastOn,
    line.commit,
    grouped(line.seenOfCode),
    short > 0 ? grouped(short) : 'nothing',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The lines of the tally in a page. @throws Error if the page has no place for it */
export function readTally(page: string): readonly TallyLine[] {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('The page has no place for the tally.');
  return page
    .slice(from + BEGIN.length, to)
    .split('\n')
    .filter((row) => row.startsWith('| ') && row !== HEAD[0])
    .map((row) =>
      lineOf(
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    );
}

/** The tally with a run added: figures add up over runs, seeds are kept, aim and commit are those of the last run. */
export function addToTally(lines: readonly TallyLine[], run: readonly Figure[], made: Run): readonly TallyLine[] {
  const rounded = Math.round(made.minutes * 10) / 10;
  const added = run.map((figure): TallyLine => {
    const before = lines.find((line) => line.part === figure.part && line.figure === figure.figure);
    return {
      ...figure,
      seen: figure.seen + (before?.seen ?? 0),
      failed: figure.failed + (before?.failed ?? 0),
      minutes: Math.round((rounded + (before?.minutes ?? 0)) * 10) / 10,
      seeds: [...(before?.seeds ?? []).filter((seed) => seed !== made.seed), made.seed].slice(-SEEDS_SHOWN),
      lastOn: made.on,
      commit: made.commit,
      seenOfCode: figure.seen + (before && made.isSameCode(before) ? before.seenOfCode : 0),
    };
  });
  const others = lines.filter(
    (line) => !run.some((figure) => figure.part === line.part && figure.figure === line.figure),
  );
  return [...others, ...added].toSorted((a, b) => `${a.part} ${a.figure}`.localeCompare(`${b.part} ${b.figure}`, 'en'));
}

/** The page with these lines as its tally. */
export function writeTally(page: string, lines: readonly TallyLine[]): string {
  const from = page.indexOf(BEGIN) + BEGIN.length;
  return `${page.slice(0, from)}\n\n${[...HEAD, ...lines.map(print)].join('\n')}\n\n${page.slice(page.indexOf(END))}`;
}

/** The duration and seed of a proof: passed by `npm run prove`. */
export interface ProofRun {
  readonly seed: string;
  readonly until: number;
}

/** The run this proof belongs to. */
export function proofRun(): ProofRun {
  const minutes = Number(process.env['REEVE_PROVE_MINUTES'] ?? '5');
  return { seed: process.env['REEVE_PROVE_SEED'] ?? '1', until: performance.now() + minutes * 60_000 };
}

/** For tests that a proof runs in a separate process: they are no proof themselves, neither in size nor in figures. */
export const NO_PROOF: NodeJS.ProcessEnv = {
  REEVE_PROVE_MINUTES: undefined,
  REEVE_PROVE_SEED: undefined,
  REEVE_PROVE_FIGURES: undefined,
};

/** A figure as a line of text. */
export const inWords = (line: Figure): string => `${line.part}: ${line.figure} ${line.seen}, failed ${line.failed}`;

/**
 * Passes the figures of this run to `npm run prove`, which adds them to the tally of docs/verification.md. A long proof
 * does so repeatedly, with the sums until then: an interruption loses nothing.
 */
export function tell(figures: readonly Figure[]): void {
  const file = process.env['REEVE_PROVE_FIGURES'];
  if (file === undefined) {
    for (const line of figures) console.log(inWords(line));
    return;
  }
  const before = figuresIn(file);
  const others = before.filter((one) => !figures.some((now) => now.part === one.part && now.figure === one.figure));
  mkdirSync(dirname(file), { recursive: true });
  // Atomically: the process can be ended at any moment.
  writeFileSync(`${file}.new`, JSON.stringify([...others, ...figures]));
  renameSync(`${file}.new`, file);
}

/** The figures reported by a run so far. */
export function figuresIn(file: string): readonly Figure[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Figure[]) : []; // written by `tell`
}
