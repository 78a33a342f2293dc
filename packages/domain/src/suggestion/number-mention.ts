import { allMatches } from './all-matches.ts';
import { isIban, IBAN_CANDIDATE } from './iban.ts';
import type { Mention } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { IS, type ClassBits } from './words/class-bits.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@-])/uy;
/** The signs of a name at the end of a text. */
const NAME_SIGNS = /[\p{L}\p{N}._%+-]*$/u;
/** Signs before an `@` that are read, one more than a name can have: an address begins with the first. */
const LONGEST_NAME = 65;

/** E-mail addresses. */
export function emailMentions({ text }: ReadText): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = NAME_SIGNS.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0] ?? '';
    const from = at - name.length;
    EMAIL.lastIndex = from;
    const words = from < (found.at(-1)?.to ?? 0) ? undefined : EMAIL.exec(text)?.[0];
    if (words !== undefined) found.push({ kind: 'email', from, to: from + words.length, value: words.toLowerCase() });
  }
  return found;
}

/** The number after a word for it; between them at most a few small words and marks. */
const AFTER_CUE = /^[\s\p{L}.,:№#°()«"“-]{0,24}?(?<![\p{L}\p{N}])(?=[\p{Lu}\p{N}])/u;
const ACCOUNT_NUMBER = /^\d(?:[ -]?\d){5,23}(?![\p{L}\p{N}])/u;
const DOCUMENT_NUMBER =
  /^(?=[\p{Lu}\d -]{0,14}?\d[\p{Lu}\d -]{0,12}?\d[\p{Lu}\d -]{0,12}?\d[\p{Lu}\d -]{0,12}?\d)[\p{Lu}\d](?:[ -]?[\p{Lu}\d]){4,15}(?![\p{L}\p{N}])/u;
/** Numbers of identity documents that show what they are: Spanish DNI and NIE, the Kazakh and Russian forms need their word. */
const OWN_FORM =
  /(?=[\dXYZ])(?<![\p{L}\p{N}-])(?:\d{8}[ -]?[A-HJ-NP-TV-Z]|[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z])(?![\p{L}\p{N}])/gu;

/** Every form of its own has them: most texts are passed over. */
const SEVEN_DIGITS = /\d{7}/u;

/** Bank accounts: IBANs with valid check digits, and numbers called an account. */
export function accountMentions(read: ReadText): readonly Mention[] {
  const { text } = read;
  const found: Mention[] = [];
  const candidates = allMatches(IBAN_CANDIDATE, text);
  for (const { 0: words, index } of candidates) {
    const length = isIban(words);
    if (length > 0)
      found.push({
        kind: 'account',
        from: index,
        to: index + length,
        value: words
          .slice(0, length)
          .replaceAll(/[^\p{L}\p{N}]/gu, '')
          .toUpperCase(),
      });
  }
  // The digits of an IBAN with wrong check digits are no account number.
  const wrong = candidates.map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  const called = afterCue(read, IS.accountCue, 'account', ACCOUNT_NUMBER);
  return [...found, ...called.filter(({ from }) => !wrong.some((one) => one.from <= from && from < one.to))];
}

/** Numbers of passports, identity cards, licences and permits: those after their word, and forms that only they have. */
export function documentMentions(read: ReadText): readonly Mention[] {
  const own = SEVEN_DIGITS.test(read.text)
    ? allMatches(OWN_FORM, read.text).map(({ 0: words, index }) => documentAt(index, words))
    : [];
  return [...own, ...afterCue(read, IS.documentCue, 'document', DOCUMENT_NUMBER)];
}

const documentAt = (from: number, words: string): Mention => ({
  kind: 'document',
  from,
  to: from + words.length,
  value: bare(words),
});

function afterCue(read: ReadText, cue: ClassBits, kind: Mention['kind'], number: RegExp): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1)
    if (read.is(at, cue)) found.push(...calledAt(read, at, number).map((one) => ({ kind, ...one })));
  return found;
}

/** The numbers after a word for them. */
function calledAt(read: ReadText, at: number, number: RegExp): readonly Omit<Mention, 'kind'>[] {
  const start = read.token(at)?.to ?? 0;
  const rest = read.text.slice(start, start + 64);
  const skipped = AFTER_CUE.exec(rest)?.[0];
  for (let from = skipped?.length ?? -1; from >= 0 && from < 28; from = nextStart(rest, from)) {
    const words = number.exec(rest.slice(from))?.[0];
    if (words !== undefined && read.isSameSentence(at, Math.max(at + 1, read.tokenFrom(start + from))))
      return listFrom(read, start + from, words, number);
  }
  return [];
}

/** A number and those listed after it: "passports LB0189828 and LB0189829". */
function listFrom(read: ReadText, from: number, words: string, number: RegExp): readonly Omit<Mention, 'kind'>[] {
  const found = [{ from, to: from + words.length, value: bare(words) }];
  for (let last = found.at(-1); last;) {
    const joint = /^(?:,\s|\s\p{L}{1,3}\s)/u.exec(read.text.slice(last.to, last.to + 6))?.[0];
    const next =
      joint === undefined ? undefined : number.exec(read.text.slice(last.to + joint.length, last.to + 40))?.[0];
    if (joint === undefined || next === undefined || next.length < 6) break;
    const start = last.to + joint.length;
    last = { from: start, to: start + next.length, value: bare(next) };
    found.push(last);
  }
  return found;
}

/** Where the next word with a capital or number begins; -1 if a mark other than those of a number is before it. */
function nextStart(rest: string, from: number): number {
  const found = /^[\p{L}\p{N}]+[\s.,:№#°()«"“-]{1,4}(?:[\p{Ll}.°º№]+\s+){0,3}(?=[\p{Lu}\p{N}])/u.exec(rest.slice(from));
  return found ? from + found[0].length : -1;
}

const bare = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
