import { ReeveError } from '@reeve/domain';
import { buildCrimeRow } from './build-crime-row.ts';
import type { CrimeRow } from './crime-row.ts';
import { readHeading, type FileHeading } from './file-heading.ts';
import { feedAll, RowFeed } from '../table/row-feed.ts';
import type { RowFault } from './row-fault.ts';
import { makeKeys, type KeyMaker } from './row-keys.ts';
import type { CrimeSurvey } from './survey-crimes.ts';
import { tidy } from '../encoding/tidy.ts';

export interface ReadOptions {
  /** The result of `surveyCrimes` for the same bytes. */
  readonly survey: CrimeSurvey;
  /**
   * The type of crime in the file: required if its layout has no column for it (`layout.typed.type`), and ignored
   * otherwise. Part of a row's identity, as burglary and robbery of one month and street are two crimes; see
   * `crimeTypeFromFileName`.
   */
  readonly type?: string;
  /** Rows and faults to collect before they are passed on; 2 000 by default. */
  readonly batchRows?: number;
}

/** Some rows of a crime file, in its order. */
export interface CrimeBatch {
  readonly rows: readonly CrimeRow[];
  readonly faults: readonly RowFault[];
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
}

/**
 * Reads a crime file row by row. Every row that is not empty is returned once, as a crime or as a fault.
 *
 * @param chunks the surveyed bytes, in pieces of any size; the rows do not depend on where they were cut
 * @returns batches of at least `batchRows` rows and faults together (the last can be smaller); a piece of 64 KiB is not
 *          divided, so a batch can contain some hundreds more
 * @throws ReeveError invalid_input — the layout has no type and `type` is empty
 * @throws ReeveError conflict — the bytes are not those that were surveyed
 * Cost: a few microseconds a row; memory for one batch, and 20 to 25 bytes for each row read so far (`makeKeys`).
 */
export async function* readCrimes(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<CrimeBatch, void> {
  const keys = makeKeys(options.survey.layout.name);
  try {
    yield* readWith(keys, chunks, options);
  } finally {
    keys.release();
  }
}

async function* readWith(
  { makeKey }: KeyMaker,
  chunks: AsyncIterable<Uint8Array>,
  { survey, type = '', batchRows = 2000 }: ReadOptions,
): AsyncGenerator<CrimeBatch, void> {
  const { layout, precision } = survey;
  const ofType = tidy(type);
  if (layout.typed.type === undefined && ofType === '') {
    throw new ReeveError('invalid_input', 'This kind of file does not say what type of crime it holds. Name the type.');
  }
  const feed = new RowFeed(survey.shape);
  let heading: FileHeading | undefined;
  let rows: CrimeRow[] = [];
  let faults: RowFault[] = [];
  let bytesRead = 0;

  for await (const fed of feedAll(chunks, feed)) {
    bytesRead += fed.piece.length;
    for (const raw of fed.rows) {
      if (!heading) {
        if (!sameCells(raw.cells, survey.headers)) throw changedFile();
        heading = readHeading(raw.cells, [layout]);
        continue;
      }
      const built = buildCrimeRow(raw, { layout, heading, precision, type: ofType, makeKey });
      if (built === undefined) continue;
      if ('code' in built) faults.push(built);
      else rows.push(built);
    }
    if (rows.length + faults.length < batchRows) continue;
    yield { rows, faults, bytesRead };
    [rows, faults] = [[], []];
  }
  if (bytesRead !== survey.bytes) throw changedFile();
  if (rows.length + faults.length > 0) yield { rows, faults, bytesRead };
}

const changedFile = (): ReeveError =>
  new ReeveError('conflict', 'The file changed while it was being read. Nothing is wrong with it; read it again.');

/** The encoding can be known better now than when the heading was first read, so only its ASCII must be the same. */
function sameCells(now: readonly string[], then: readonly string[]): boolean {
  const ascii = (cells: readonly string[]): string => JSON.stringify(cells.map((cell) => cell.replace(/[^ -~]+/g, '')));
  return ascii(now) === ascii(then);
}
