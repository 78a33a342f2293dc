import { FIRST_YEAR, isInYears, isLocalDate, LAST_YEAR, ReeveError, type LocalDate } from '@reeve/domain';
import { actAsAdministrator, asActor, readCodeLists, type Store } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';

/** Returns a refusal of an administrator's input, as one sentence. */
export const refuse = (sentence: string): ReeveError => new ReeveError('invalid_input', sentence);

/** Returns the code if it is one of the existing ones. @throws ReeveError invalid_input — the sentence lists them */
export function oneOf<T extends string>(what: string, known: readonly T[], given: string): T {
  const found = known.find((one) => one === given.trim());
  if (found === undefined)
    throw refuse(
      `There is no ${what} ${given}${known.length === 0 ? ' or any other yet' : `, but: ${known.join(', ')}`}.`,
    );
  return found;
}

/** Returns codes, each once. Throws as `oneOf`. */
export function someOf<T extends string>(what: string, known: readonly T[], given: readonly string[]): readonly T[] {
  return [...new Set(given.map((code) => oneOf(what, known, code)))];
}

/** Returns codes, each once, and at least one. Throws as `oneOf`. */
export function oneOrMore<T extends string>(what: string, known: readonly T[], given: readonly string[]): readonly T[] {
  if (given.length === 0) throw refuse(`At least one ${what} is needed.`);
  return someOf(what, known, given);
}

/** Returns a date that exists, in the years that Reeve accepts. @throws ReeveError invalid_input */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw refuse(`${text} is no date that exists, YYYY-MM-DD.`);
  if (!isInYears(text)) throw refuse(`${text} is not in the years ${FIRST_YEAR} to ${LAST_YEAR}.`);
  return text;
}

/** Returns a text on one printed line. @throws ReeveError invalid_input */
export function readLine(what: string, text: string): string {
  const line = text.trim();
  // oxlint-disable-next-line no-control-regex -- a line is what is printed on one
  if (line === '' || line.length > 200 || /[\u0000-\u001f\u007f-\u009f]/.test(line))
    throw refuse(`${what} is one line of 1 to 200 characters.`);
  return line;
}

/** Returns purposes of an agency's own list. @throws ReeveError invalid_input — the sentence lists those there are */
export async function readPurposes(
  store: Store,
  agency: { readonly id: string; readonly code: string },
  given: readonly string[],
): Promise<readonly string[]> {
  if (given.length === 0) return [];
  const lists = await asActor(store, await actAsAdministrator(store, agency), readCodeLists);
  const known = codeListsOf(lists).purposes.map((purpose) => purpose.code);
  return someOf('purpose', known, given);
}
