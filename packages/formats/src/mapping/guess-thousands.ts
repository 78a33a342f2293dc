import type { ThousandsMark } from '@reeve/domain';
import type { Guess } from './guess.ts';
import type { ColumnSurvey } from './survey-sheet.ts';

const MOST = 0.9;

/**
 * Guesses whether a comma or point groups thousands in two columns of coordinates, although some numbers such as
 * `457,123` have only one group and could be decimals.
 *
 * @returns undefined if no number is ambiguous
 */
export function guessThousands(
  x: ColumnSurvey,
  y: ColumnSurvey,
): { readonly mark: ThousandsMark | null; readonly guess: Guess | undefined } | undefined {
  for (const mark of [',', '.'] as const) {
    const [xMarks, yMarks] = [marksOf(x, mark), marksOf(y, mark)];
    const numbers = x.numbers + y.numbers;
    const one = xMarks.one + yMarks.one;
    if (one === 0 || one + xMarks.groups + yMarks.groups < numbers * MOST) continue;
    const word = mark === ',' ? 'comma' : 'point';
    const guess = (value: string, confidence: Guess['confidence'], because: Guess['because']): Guess => ({
      subject: 'place.thousands',
      value,
      confidence,
      because,
      alternatives: confidence === 'open' ? [value === word ? 'none' : word] : [],
    });
    if (xMarks.groups + yMarks.groups > 0 || !mayBeDegrees(x, y)) {
      return { mark, guess: guess(word, 'proved', 'only_groups_fit') };
    }
    // A point with three decimals is a rounded degree far more often than a group.
    if (mark === '.' || /lat|lon|lng|breite|länge|широта|долгота/.test(`${x.name} ${y.name}`)) return undefined;
    const isGrid = /east|north|rechts|hoch|\bx\b|\by\b/.test(`${x.name} ${y.name}`);
    return { mark: isGrid ? mark : null, guess: guess(isGrid ? word : 'none', 'open', 'groups_or_decimals') };
  }
  return undefined;
}

function marksOf({ places }: ColumnSurvey, mark: ThousandsMark): { readonly one: number; readonly groups: number } {
  return mark === ','
    ? { one: places.oneComma, groups: places.commaGroups }
    : { one: places.onePoint, groups: places.pointGroups };
}

/** Read as decimals, both are degrees. */
const mayBeDegrees = (x: ColumnSurvey, y: ColumnSurvey): boolean =>
  [x, y].every(({ low, high }) => low >= -180 && high <= 180) &&
  [x, y].some(({ low, high }) => low >= -90 && high <= 90);
