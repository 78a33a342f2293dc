import { open } from 'node:fs/promises';
import { probabilityOf, type ScoredPairs, UNKNOWN_LEVEL } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { guardedCell } from '@reeve/formats';
import { LineBytes } from './line-bytes.ts';
import { LINK_NOTICE } from './link-notice.ts';

/** The table of proposed pairs. */
export interface PairTable {
  readonly path: string;
  readonly pairs: ScoredPairs;
  /** Columns compared, in order. */
  readonly columns: readonly string[];
  readonly idOf: (record: number) => string;
}

/** Writes the proposed pairs, one a line, in the order of their records: ids, weight in bits, probability, levels. */
export async function writePairs({ path, pairs, columns, idOf }: PairTable): Promise<void> {
  const { first, second, weight, levels } = pairs;
  const heading = ['record', 'other_record', 'weight', 'probability', ...columns].map(csvCell).join(',');
  await writeLines(path, heading, first.length, (line, p) => {
    const own = weight[p] ?? 0;
    line.text(csvCell(idOf(first[p] ?? 0)));
    line.text(',');
    line.text(csvCell(idOf(second[p] ?? 0)));
    line.text(',');
    line.number(own, 4);
    line.text(',');
    line.number(probabilityOf(own), 6);
    for (let k = 0; k < columns.length; k += 1) {
      const level = levels[p * columns.length + k] ?? 0;
      line.text(',');
      if (level !== UNKNOWN_LEVEL) line.number(level, 0);
    }
  });
}

/** Writes every record with the id of its cluster. */
export async function writeClusters(
  path: string,
  records: number,
  idOf: (record: number) => string,
  clusterOf: (record: number) => string,
): Promise<void> {
  await writeLines(path, 'record,cluster', records, (line, record) => {
    line.text(csvCell(idOf(record)));
    line.text(',');
    line.text(csvCell(clusterOf(record)));
  });
}

async function writeLines(
  path: string,
  heading: string,
  count: number,
  write: (line: LineBytes, at: number) => void,
): Promise<void> {
  const file = await open(path, 'w').catch((cause: unknown) => {
    throw new ReeveError('invalid_input', `${path} cannot be written.`, {}, { cause });
  });
  try {
    const lines = new LineBytes(file);
    lines.text(`# ${LINK_NOTICE}\n${heading}\n`);
    for (let at = 0; at < count; at += 1) {
      write(lines, at);
      lines.text('\n');
      if (lines.full) await lines.flush();
    }
    await lines.flush();
  } finally {
    await file.close();
  }
}

/** A cell that a spreadsheet never runs, in quotation marks where it needs them. */
function csvCell(text: string): string {
  return NEEDS_CARE.test(text) ? guardedCell(text) : text;
}

const NEEDS_CARE = /^[^\p{L}\p{N}]|[",\r\n]/u;
