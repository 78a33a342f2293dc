import { THREAT_WORDS } from '@reeve/analysis';
import type { Language } from '@reeve/domain';
import type { PrintFigure } from '@reeve/formats';
import { loadRecord, type ActorTx } from '@reeve/store';
import { assessmentBody, isOpened } from '../threat-assessment/body.ts';
import { confidenceOf, resultOf, sentenceOf } from '../threat-assessment/result.ts';

/**
 * Returns what a threat assessment prints in a product: its sentence, and its crime areas and networks with their intervals
 * in the order that holds. Undefined while its sheets are closed.
 */
export async function assessmentFigure(
  tx: ActorTx,
  language: Language,
  assessmentId: string,
): Promise<{ readonly sentence: string; readonly figure: PrintFigure } | undefined> {
  const row = await loadRecord(tx, 'threat_assessment', assessmentId);
  if (!isOpened(row)) return undefined;
  const { column, confidence, trend, scale } = THREAT_WORDS[language];
  const { outlooks } = assessmentBody(row);
  const result = await resultOf(tx, row, language);
  const locale = language === 'en' ? 'en-GB' : language;
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const ids = result.kinds.flatMap(({ groups, judged }) => judged ?? groups.flat());
  const rows = ids.flatMap((id) => {
    const found = result.units.find(({ unit }) => unit.id === id);
    if (!found?.score) return [];
    const own = result.cells.filter(({ unitId }) => unitId === id);
    const lowest = confidenceOf(found.unit, result.cells);
    const heading = outlooks.find(({ unitId }) => unitId === id)?.trend;
    return [
      [
        found.unit.name,
        `${number.format(found.score.low)} – ${number.format(found.score.high)}`,
        percent.format(found.score.coverage),
        lowest === undefined ? '–' : confidence[lowest],
        heading === undefined ? '–' : trend[heading],
        String(own.filter(({ value }) => value === 'unknown').length),
      ],
    ];
  });
  const names = [column.unit, column.interval, column.coverage, column.confidence, column.trend, column.unknown];
  return {
    sentence: sentenceOf(result, language),
    figure: {
      as: 'table',
      reference: row.reference,
      title: row.title,
      note: scale,
      columns: names.map((name) => ({ name, unit: 'text' })),
      rows,
      rowsInAll: rows.length,
    },
  };
}
