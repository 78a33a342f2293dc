import { HYPOTHESIS_WORDS } from '@reeve/analysis';
import type { Language } from '@reeve/domain';
import type { PrintFigure } from '@reeve/formats';
import { loadRecord, type ActorTx } from '@reeve/store';
import { matrixBody } from '../hypothesis/body.ts';
import { concludedMatrix } from '../hypothesis/result.ts';

/**
 * Returns what a concluded matrix prints in a product: its sentence, and its table as of its conclusion. Undefined while
 * nobody has concluded it.
 */
export async function matrixFigure(
  tx: ActorTx,
  language: Language,
  matrixId: string,
): Promise<{ readonly sentence: string; readonly figure: PrintFigure } | undefined> {
  const row = await loadRecord(tx, 'hypothesis_matrix', matrixId);
  const body = matrixBody(row);
  const concluded = await concludedMatrix(tx, language, body);
  const { conclusion } = body;
  if (!concluded || !conclusion) return undefined;
  const { column, scale } = HYPOTHESIS_WORDS[language];
  const { weighed, sentence, references } = concluded;
  const { hypotheses } = conclusion;
  const rated = new Map(conclusion.cells.map((cell) => [`${cell.itemId} ${cell.hypothesisId}`, cell.rating]));
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 2 });
  const items = conclusion.evidence.map(({ itemId, note, grade, weight }) => [
    [references.get(itemId) ?? '', note].filter((text) => text !== '').join(' '),
    grade,
    number.format(weight),
    ...hypotheses.map(({ id }) => rated.get(`${itemId} ${id}`) ?? '–'),
  ]);
  const sums = hypotheses.map(({ id }) => number.format(weighed.against.find((one) => one.id === id)?.sum ?? 0));
  const names = [column.item, column.grade, column.weight, ...hypotheses.map(({ text }, at) => `${at + 1} ${text}`)];
  return {
    sentence,
    figure: {
      as: 'table',
      reference: row.reference,
      title: row.title,
      note: scale,
      columns: names.map((name) => ({ name, unit: 'text' })),
      rows: [...items, [column.against, '', '', ...sums]],
      rowsInAll: items.length + 1,
    },
  };
}
