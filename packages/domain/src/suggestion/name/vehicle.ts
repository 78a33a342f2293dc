import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { isGivenName } from '../words/person-evidence.ts';
import { ALSO_WORDS } from '../words/vehicle-words.ts';
import { classBits, IS } from '../words/class-bits.ts';
import { listed } from '../words/word-class.ts';

const ALSO = new Set(listed(ALSO_WORDS));
/** A vehicle begins with one of these, or with a capital. */
const BEGINS_VEHICLE = classBits([IS.make, IS.model, IS.colour, IS.vehicleNoun]);
/** Longest model after a make, in tokens: "Range Rover Sport", "X5". */
const MOST_PARTS = 8;
/** Between the parts of one description: a blank, a hyphen, quotation marks around the make. */
const CLOSE = /^(?:[\s\u00a0]{0,2}|-|\s?[«"„“”»]\s?|\s[«"„“])$/u;
const SMALL =
  /^(?:de|color|couleur|di|colore|цвета|metallic|metallisé|métallisé|metallizzato|metalizado|metallise|dunkel|hell)$/u;

/** Vehicles by make, model or colour: "grey van", "black Audi A4", "furgone bianco"; not "a car". */
export function vehicleMentions(read: ReadText): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    if (!read.isCapital(at) && !read.is(at, BEGINS_VEHICLE)) continue;
    const run = runFrom(read, at);
    if (!run) continue;
    const from = read.token(at)?.from ?? 0;
    const to = read.token(run - 1)?.to ?? from;
    const quoted = /[«„“"]/u.test(read.text.slice(from, to)) && /^[»“”"]/u.test(read.text.slice(to)) ? to + 1 : to;
    const words = read.text.slice(from, quoted);
    found.push({ kind: 'vehicle', from, to: quoted, value: words.replaceAll(/\s+/gu, ' ').toLowerCase() });
    at = run - 1;
  }
  return found;
}

/** The end of a run that describes a vehicle; undefined if none starts here. */
function runFrom(read: ReadText, start: number): number | undefined {
  let end = start;
  let makes = 0;
  let colours = 0;
  let nouns = 0;
  let last = start;
  for (let at = start; at < start + MOST_PARTS && read.isSameSentence(start, at); at += 1) {
    if (at > start && !CLOSE.test(read.between(at - 1))) break;
    const part = partAt(read, at, makes > 0, nouns > 0);
    if (part === undefined) break;
    if (part === 'make') makes += 1;
    if (part === 'colour') colours += 1;
    if (part === 'noun') nouns += 1;
    if (part !== 'small') last = at;
    end = at + 1;
  }
  if (end === start) return undefined;
  end = last + 1;
  const isDescribed = makes > 0 || (colours > 0 && nouns > 0);
  if (!isDescribed || read.is(start, IS.particle)) return undefined;
  const first = read.token(start);
  if (first === undefined || SMALL.test(first.word)) return undefined;
  if (makes === 1 && colours + nouns === 0 && end - start === 1 && ALSO.has(first.word)) return undefined;
  // "Harrison Ford": a make after a first name is a surname, and "Leon Kovac" is no Seat.
  if (makes > 0 && colours === 0 && nouns === 0) {
    const before = read.token(start - 1);
    if (
      before?.isCapital &&
      read.between(start - 1) === ' ' &&
      !read.is(start - 1, IS.notName) &&
      isGivenName(before.folded, read.language === 'ru')
    )
      return undefined;
    const next = read.token(end);
    const isAlsoName = end - start === 1 && isGivenName(first.folded, false);
    if (isAlsoName && (next?.isCapital ?? false) && read.between(end - 1) === ' ') return undefined;
  }
  return end;
}

type Part = 'make' | 'colour' | 'noun' | 'small';

function partAt(read: ReadText, at: number, hasMake: boolean, hasNoun: boolean): Part | undefined {
  const token = read.token(at);
  if (!token) return undefined;
  if ((read.is(at, IS.make) || read.is(at, IS.model)) && (token.isCapital || hasMake || hasNoun)) return 'make';
  if (token.isCapital && /^(?:land|range)$/u.test(token.word) && /^(?:rover|cruiser)$/u.test(read.word(at + 1)))
    return 'make';
  if (read.is(at, IS.colour)) return 'colour';
  if (read.is(at, IS.vehicleNoun) && !(read.language === 'de' && !token.isCapital)) return 'noun';
  // "Volvo V60 brune VD 471 902": what follows the colour is the plate.
  if (hasMake && !read.is(at - 1, IS.colour) && isModelCode(read, at)) return 'make';
  if ((hasMake || hasNoun) && SMALL.test(token.word)) return 'small';
  return undefined;
}

/** "A4", "X5", "208", "GLC 220 d", and a capitalised word of a model no list has: "Jaguar XF", "Škoda Karoq". */
function isModelCode(read: ReadText, at: number): boolean {
  const token = read.token(at);
  if (!token) return false;
  const written = read.text.slice(token.from, token.to);
  if (/^\d{1,4}$/u.test(token.word)) {
    const next = read.token(at + 1);
    if (/^\d{4}$/u.test(token.word) && /^ ?\p{Lu}{2,3}(?![\p{L}])/u.test(read.text.slice(token.to, token.to + 5)))
      return false;
    return (
      !(read.is(at + 1, IS.currency) || read.is(at + 1, IS.unit)) &&
      !(next !== undefined && /^[-/]/u.test(read.between(at)))
    );
  }
  if (/^\p{Lu}{1,4}$/u.test(written)) {
    // "BMW AB 123 CD": letters before a number with more letters belong to a plate.
    const after = read.text.slice(token.to, token.to + 12);
    return (
      !/^[ -]?\d{2,4}[ -]?\p{Lu}{2}/u.test(after) &&
      !/^[ -]\p{Lu}{1,2}[ -]?\d/u.test(after) &&
      !/^[ -]?\d{4,6}(?!\d)|^[ -]\d{2,3}[ '’-]\d{3}|^[ -]\d{2}-/u.test(after)
    );
  }
  return (
    token.isCapital &&
    written.length > 2 &&
    read.language !== 'de' &&
    !read.is(at, IS.notName) &&
    !read.is(at, IS.placePrep) &&
    !isGivenName(token.folded, read.language === 'ru') &&
    read.between(at - 1) !== '-'
  );
}
