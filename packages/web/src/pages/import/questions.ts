import type { ImportColumn, ImportGuess, ImportMapping, ImportSheet } from '@reeve/contract';
import { COLUMN_ROLES, type ColumnRole } from '@reeve/domain';
import { columnOf, swapped, withRole, type Wizard } from './wizard.ts';

/** What is only guessed and has other answers: a person chooses before the file is previewed. */
export function openQuestions({ upload, at, mapping, answered }: Wizard): readonly ImportGuess[] {
  const sheet = upload.sheets[at];
  if (!sheet?.mapping || mapping === null) return [];
  const { mapping: guessed, saved } = sheet;
  return sheet.guesses.filter(
    ({ subject, confidence, alternatives }) =>
      confidence === 'open' &&
      alternatives.length > 0 &&
      !answered.includes(subject) &&
      partOf(mapping, subject) === partOf(guessed, subject) &&
      !saved.some((one) => partOf(one.mapping, subject) === partOf(guessed, subject)),
  );
}

/** What was not recognised, where nothing but the table of columns can help. */
export function unrecognised({ guesses }: ImportSheet, mapping: ImportMapping): readonly ImportGuess[] {
  const { time, year, x, xy, yx } = mapping.columns;
  return guesses.filter(({ subject, confidence, because }) => {
    if (confidence !== 'open') return false;
    if (subject === 'column.time') return because === 'only_date' || (time === undefined && year === undefined);
    return subject === 'column.x' && because === 'no_column' && x === undefined && xy === undefined && yx === undefined;
  });
}

/** The part of a mapping that a guess is about, so that two can be compared. */
function partOf({ columns, dates, place }: ImportMapping, subject: string): string {
  const role = roleIn(subject);
  if (role) return JSON.stringify(columns[role]);
  if (subject === 'place.order') return JSON.stringify([columns.x, columns.y, columns.xy, columns.yx]);
  if (subject === 'place.thousands') return String(place.thousands);
  return subject === 'place.system' ? String(place.system) : dates.order;
}

const roleIn = (subject: string): ColumnRole | undefined => COLUMN_ROLES.find((role) => subject === `column.${role}`);

/** The answers to a question, the guess first. A column is named by its number. */
export function choicesOf(guess: ImportGuess, sheet: ImportSheet): readonly string[] {
  const role = roleIn(guess.subject);
  const guessed = role && sheet.mapping ? columnOf(sheet, sheet.mapping, role)?.number : undefined;
  const first = role ? String(guessed ?? '') : guess.value;
  return [...(first === '' ? [] : [first]), ...guess.alternatives];
}

/** The column that an answer names. */
export function columnNamed(
  { columns }: ImportSheet,
  { subject }: ImportGuess,
  answer: string,
): ImportColumn | undefined {
  return roleIn(subject) && columns.find(({ number }) => String(number) === answer);
}

const MARKS: Readonly<Record<string, ImportMapping['place']['thousands']>> = { comma: ',', point: '.', none: null };

/** The mapping with an answer in it. */
export function withAnswer(
  mapping: ImportMapping,
  sheet: ImportSheet,
  guess: ImportGuess,
  answer: string,
): ImportMapping {
  const { dates, place } = mapping;
  const [role, column] = [roleIn(guess.subject), columnNamed(sheet, guess, answer)];
  if (role && column) return withRole(mapping, column, sheet.columns, role);
  switch (guess.subject) {
    case 'place.order':
      return answer === guess.value ? mapping : swapped(mapping);
    case 'place.thousands':
      return { ...mapping, place: { ...place, thousands: MARKS[answer] ?? null } };
    case 'place.system':
      return { ...mapping, place: { ...place, system: Number(answer.replace('EPSG:', '')) } };
    case 'dates.order':
      return { ...mapping, dates: { ...dates, order: answer === 'mdy' || answer === 'ymd' ? answer : 'dmy' } };
    default:
      return mapping;
  }
}
