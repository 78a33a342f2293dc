/** Cyrillic capitals of registration plates with the Latin letters that look the same, and letters that are read as digits. */
const WRITTEN = 'авекмнорстухoib';
const READ = 'a8ekmh0pctyx018';
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(Array.from(WRITTEN, (sign, at) => [sign, READ.charAt(at)]));

/** Returns the signs of a number as they are compared: lower case, without blanks and signs, O as 0, I as 1 and B as 8. */
export function numberForm(text: string): string {
  const signs =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return signs.map((sign) => LOOK_ALIKE.get(sign) ?? sign).join('');
}

/** A number in a text: groups of digits and capitals with at most two signs between two of them. */
export interface NumberRun {
  readonly form: string;
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
}

const LONGEST = 20;
/** The fewest digits of a telephone number, and the fewest signs of a number with letters. */
const DIGITS = 7;
const SIGNS = 4;
/** Digits, up to four capitals, or both together. */
const GROUP = /^(?:\p{Nd}+|\p{Lu}{1,4}|(?=.*\p{Nd})[\p{L}\p{Nd}]{2,12})$/u;
const BETWEEN = /^[\s\-‑–./()]{1,2}$/u;
const DATE = /^(?:\d{1,2}\D\d{1,2}\D\d{2,4}|\d{4}\D\d{1,2}\D\d{1,2})$/;

/** Returns the registration plates, telephone numbers and references of a text; dates and times are none of these. */
export function numberRuns(text: string): readonly NumberRun[] {
  const runs: NumberRun[] = [];
  let open: NumberRun | undefined;
  const close = (): void => {
    if (open && isNumber(open)) runs.push(open);
    open = undefined;
  };
  for (const { 0: group, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    // Most groups are words, and none of these is compared.
    if (!GROUP.test(group)) {
      close();
      continue;
    }
    const form = numberForm(group);
    const joins: boolean =
      open !== undefined &&
      open.form.length + form.length <= LONGEST &&
      BETWEEN.test(text.slice(open.at + open.text.length, index));
    if (open && joins) open = { form: open.form + form, at: open.at, text: text.slice(open.at, index + group.length) };
    else {
      close();
      open = { form, at: index, text: group };
    }
  }
  close();
  return runs;
}

function isNumber({ form, text }: NumberRun): boolean {
  if (form.length > LONGEST || !/\p{Nd}/u.test(text) || DATE.test(text)) return false;
  return form.length >= (/\p{L}/u.test(text) ? SIGNS : DIGITS);
}

/** The fewest signs of a part of a plate, and of the ending of a number of digits. */
const PART = 3;
const ENDING = 4;
/** A longer number of digits is compared by its last digits: the others are the code of a country or region. */
const SUBSCRIBER = 9;

/** What a typed number finds: the ending of a number of digits, or any part of one with letters; undefined if too short. */
export interface SoughtNumber {
  readonly form: string;
  readonly matches: 'part' | 'ending';
}

/** Returns how a typed number is sought; undefined for a word without digits and for too few signs. */
export function soughtNumber(typed: string): SoughtNumber | undefined {
  if (!/\p{Nd}/u.test(typed)) return undefined;
  const form = numberForm(typed);
  if (form.length > LONGEST) return undefined;
  if (/\p{L}/u.test(typed)) return form.length < PART ? undefined : { form, matches: 'part' };
  const digits = form.length > SUBSCRIBER ? form.slice(-SUBSCRIBER) : form.length > 6 ? form.replace(/^0+/, '') : form;
  return digits.length < ENDING ? undefined : { form: digits, matches: 'ending' };
}

/** True if a number of a text contains the sought part or ending. */
export function containsNumber(run: NumberRun, { form, matches }: SoughtNumber): boolean {
  return matches === 'part' ? run.form.includes(form) : run.form.endsWith(form);
}
