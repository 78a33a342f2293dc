import type { LogState } from '@reeve/store';
import { asTable } from '../output/table.ts';

/** Rows of each table; empty tables are omitted. */
export function rowLines(rows: Readonly<Record<string, number>>): readonly string[] {
  const filled = Object.entries(rows).filter(([, count]) => count > 0);
  return [
    asTable(
      [{ title: 'TABLE', whole: true }, { title: 'ROWS' }],
      filled.map(([name, count]) => [name, String(count)]),
      Infinity,
    ),
    '',
  ];
}

/** The size of each agency's log, which was verified to be gapless. */
export function logLines(log: readonly LogState[]): readonly string[] {
  return log.map(
    ({ agencyId, lastSeq, waiting }) =>
      `Log of ${agencyId}: ${lastSeq === 0 ? 'no event' : `events 1 to ${lastSeq}`} without a gap${waiting > 0 ? `, ${waiting} not numbered yet` : ''}.`,
  );
}
