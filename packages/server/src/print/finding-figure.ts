import { addDays, type LabelParts, type Language } from '@reeve/domain';
import type { PrintFigure } from '@reeve/formats';
import { loadRecord, type ActorTx } from '@reeve/store';
import { publicResult } from '../analysis/event/public-result.ts';
import { findingBody, isOfEvents, runBody } from '../analysis/run-body.ts';
import { printTitle } from '../analysis/sentence-parts.ts';
import { publicWeeks } from '../analysis/weekly.ts';
import { areasUnder } from '../area/drawn-areas.ts';

/**
 * Returns the numbers of a finding for print; undefined if its method stores no table, or small counts hide it from the public.
 *
 * @param isPublic true for a public product: counts below five are left out (I17)
 * @param marking of the product: boundaries with a higher marking are not drawn into it
 */
export async function findingFigure(
  tx: ActorTx,
  language: Language,
  findingId: string,
  {
    as,
    isPublic,
    marking,
  }: { readonly as: PrintFigure['as']; readonly isPublic: boolean; readonly marking: LabelParts },
): Promise<PrintFigure | undefined> {
  const finding = await loadRecord(tx, 'finding', findingId);
  const row = await loadRecord(tx, 'analysis_run', findingBody(finding).runId);
  const run = runBody(row);
  const isCoarse = isPublic || tx.partsOf(row.label_id).classification === 'public';
  const shown = { as, reference: finding.reference, title: printTitle(run.said, language) };
  if (isOfEvents(run)) {
    const { table, n } = isCoarse ? publicResult(run.result) : run.result;
    if (!table) return undefined;
    const { from, to } = run.parameters.selection;
    const isPlaced = as === 'chart' && table.columns.some(({ name }) => name === 'lon');
    const areas = isPlaced ? await areasUnder(tx, marking) : [];
    const outlines = areas.flatMap(({ polygons }) => polygons.flat());
    return { ...shown, ...table, note: { n, period: { from, to: addDays(to, -1) } }, outlines };
  }
  const result = isCoarse ? publicWeeks(run.result) : run.result;
  const [first, last] = [result?.weeks[0], result?.weeks.at(-1)];
  if (!result || !first || !last) return undefined;
  return {
    ...shown,
    note: {
      n: result.weeks.reduce((sum, { count }) => sum + count, 0),
      period: { from: first.weekOf, to: addDays(last.weekOf, 6) },
    },
    columns: [
      { name: 'week_of', unit: 'text' },
      { name: 'crimes', unit: 'count' },
    ],
    rows: result.weeks.map(({ weekOf, count }) => [weekOf, count]),
    rowsInAll: result.weeks.length,
    bounds: result.bounds && { mean: result.mean, ...result.bounds },
  };
}
