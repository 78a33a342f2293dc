import { ReeveError, type LocalDate } from '@reeve/domain';
import type { CrimeLayout } from './crime-layout.ts';
import type { CrimePrecision } from './crime-row.ts';
import { readTime, watchTimes } from './crime-time.ts';
import { readHeading, type FileHeading } from './file-heading.ts';
import { feedAll, RowFeed, type TextShape } from '../table/row-feed.ts';
import { Utf8Tally } from '../encoding/text-encoding.ts';
import { tidy } from '../encoding/tidy.ts';

/**
 * The description of a crime file after one pass over all of it. A plain value, except for the functions of its layout.
 */
export interface CrimeSurvey {
  readonly layout: CrimeLayout;
  readonly shape: TextShape;
  /** The first row, unchanged. */
  readonly headers: readonly string[];
  /** Rows after the heading that are not empty, readable or not. */
  readonly rows: number;
  /** The precision of the column of times; `month` if every date is a first of month at midnight. */
  readonly precision: CrimePrecision;
  /** First and last readable date; undefined if there is none. */
  readonly firstDate: LocalDate | undefined;
  readonly lastDate: LocalDate | undefined;
  readonly bytes: number;
}

/**
 * Surveys a crime file before anything is imported: its kind, its encoding, the precision of its dates. Anything that
 * makes the whole file unreadable is found here, before anything is written.
 *
 * @param chunks  the file's bytes, decompressed, in pieces of any size
 * @param layouts those to choose from; the known ones by default
 * @throws ReeveError invalid_input — the file is empty, is not text, or has a heading that no layout knows.
 * Cost: O(bytes), about 20 ns each; memory for a few pieces, and for one row of at most a million characters.
 */
export async function surveyCrimes(
  chunks: AsyncIterable<Uint8Array>,
  layouts?: readonly CrimeLayout[],
): Promise<CrimeSurvey> {
  const feed = new RowFeed();
  const tally = new Utf8Tally();
  const times = watchTimes();
  let heading: FileHeading | undefined;
  let headers: readonly string[] = [];
  let [rows, bytes] = [0, 0];

  for await (const fed of feedAll(chunks, feed)) {
    bytes += fed.piece.length;
    tally.add(fed.piece);
    for (const raw of fed.rows) {
      if (!heading) {
        headers = raw.cells;
        heading = readHeading(raw.cells, layouts);
        continue;
      }
      if (!raw.fault && raw.cells.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      const { layout, indexOf } = heading;
      const time = readTime(tidy(raw.cells[indexOf.get(layout.typed.time) ?? -1] ?? ''), layout.slashes);
      if (typeof time !== 'string') times.see(time);
    }
  }
  const { shape } = feed;
  if (!heading || !shape) throw new ReeveError('invalid_input', 'The file is empty.');
  const encoding = shape.encoding === 'utf-8' ? tally.encoding() : shape.encoding;
  return { layout: heading.layout, shape: { ...shape, encoding }, headers, rows, bytes, ...times.result() };
}
