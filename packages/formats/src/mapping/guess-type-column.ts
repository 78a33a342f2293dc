import { emptyShare, isText } from './column-content.ts';
import { roleFit } from './column-role.ts';
import type { ColumnGuess } from './guess-columns.ts';
import type { ColumnSurvey, SheetSurvey } from './survey-sheet.ts';

/** Below this a heading alone does not make a column of types. */
const LEAST_SCORE = 0.3;
/** Without a type heading, a column has the type if most of its cells name offences. */
const MOST_NAME_OFFENCES = 0.5;
const CONTENT_WORTH = 0.35;
const OFFENCE_WORTH = 0.5;
/** Without headings a column of few texts is enough. */
const FEW_TEXTS = 60;

/**
 * Finds the column with the type of crime by its heading and its values. A column of street kinds under `type` loses to
 * one of offences under another heading; if heading and values disagree, the user is asked.
 */
export function guessTypeColumn(
  { rows, heading }: SheetSurvey,
  free: readonly ColumnSurvey[],
): ColumnGuess | undefined {
  const [first, ...others] = free
    .filter((column) => isText(column) && column.distinct < column.counted * 0.5 + 20)
    .flatMap((column) => {
      const named = roleFit(column.name, 'type');
      const content = column.offenceShare > MOST_NAME_OFFENCES && column.distinct > 1 ? CONTENT_WORTH : 0;
      const base = named || content;
      const score = base + OFFENCE_WORTH * column.offenceShare - column.addressShare - emptyShare(column, rows);
      return base > 0 && score > LEAST_SCORE ? [{ column, named, score }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
  if (!first) {
    const column = heading
      ? undefined
      : free.find((one) => isText(one) && one.distinct > 1 && one.distinct < FEW_TEXTS && one.addressShare < 0.5);
    return column && { column, because: 'content', rivals: [], ask: false };
  }
  const better = others.filter(({ column }) => column.offenceShare > MOST_NAME_OFFENCES);
  const ask = first.column.offenceShare < 0.05 && better.length > 0;
  return {
    column: first.column,
    because: ask ? 'several_columns_fit' : first.named > 0 ? 'heading' : 'content',
    rivals: (ask ? better : others).map(({ column }) => column).slice(0, 3),
    ask,
  };
}
