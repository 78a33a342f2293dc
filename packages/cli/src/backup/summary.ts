import type { LogState } from '@reeve/store';
import { asTable } from '../output/table.ts';

/** How many rows of each table; empty tables are left out. */
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

/** How far the log of each agency has come; that it is gapless has been checked. */
export function logLines(log: readonly LogState[]): readonly string[] {
  return log.map(
    ({ agencyId, lastSeq, waiting }) =>
      `Log of ${agencyId}: ${lastSeq === 0 ? 'no event' : `events 1 to ${lastSeq}`} without a gap${waiting > 0 ? `, ${waiting} not numbered yet` : ''}.`,
  );
}
