import { joinSpans, type TextSpan } from './written-word/span.ts';
import { quotedSpans } from './written-word/quotation.ts';
import type { Language } from '../language.ts';

/** Words by which a sentence claims certainty, as patterns of whole words in lower case; ё is read as е. */
const CERTAIN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'confirmed',
    '(?:is|are|was|were|been|being)(?: \\p{L}+ly)? established',
    'established (?:that|fact|beyond)',
    'established as (?:a )?facts?',
    'proven',
    'proved',
    '(?:is|are|was) certain that',
    '(?:beyond|without)(?: any)? doubt',
    'undoubtedly',
    'certainly',
    'definitely',
  ],
  de: [
    'bestätigte?[nmrs]?',
    'erwiesen',
    'erwiesenermaßen',
    'bewiesen',
    'nachgewiesen(?:ermaßen)?',
    '(?:steht|stand) fest',
    'feststeht',
    'festgestellt,? dass',
    'zweifelsfrei',
    'zweifellos',
    'ohne(?: jeden)? zweifel',
    'mit sicherheit',
  ],
  es: [
    'confirmad[oa]s?',
    'comprobad[oa]s?',
    'probad[oa]s?',
    'demostrad[oa]s?',
    'acreditad[oa]s?',
    'establecid[oa]s? que',
    'sin(?: ninguna)? duda',
    'es cierto que',
    'indudablemente',
  ],
  fr: [
    'confirmée?s?',
    'avérée?s?',
    'prouvée?s?',
    'démontrée?s?',
    '(?:est|sont|était|été) établie?s?',
    'établi que',
    'sans(?: aucun)? doute possible',
    'sans aucun doute',
    'est certain que',
    'indubitablement',
  ],
  it: [
    'confermat[oaie]',
    'accertat[oaie]',
    'provat[oaie]',
    'comprovat[oaie]',
    'dimostrat[oaie]',
    'senza(?: alcun)? dubbio',
    'è certo che',
    'indubbiamente',
  ],
  ru: [
    'подтвержден(?:[оаы]|н\\p{L}+)?',
    'подтвердил(?:[оаи]сь|ся)',
    'установлено',
    'доказан(?:[оаы]|н\\p{L}+)?',
    'достоверно',
    'бесспорно',
    'несомненно',
    'без сомнени[яй]',
    'точно известно',
  ],
};

/** Words before a certain word that cancel its certainty: it is not, not yet, or only if confirmed. */
const TAKEN_BACK: Readonly<Record<Language, readonly string[]>> = {
  en: ['not', 'never', 'nothing', 'no', 'if', 'whether', 'unless', 'until', 'to be', 'cannot', 'yet', 'neither', 'nor'],
  de: ['nicht', 'nie', 'nichts', 'kein', 'keine', 'ob', 'falls', 'wenn', 'bis', 'weder', 'noch'],
  es: ['no', 'nunca', 'nada', 'si', 'hasta', 'ni', 'por'],
  fr: ['pas', 'jamais', 'rien', 'si', 'non', 'à être', 'jusqu', 'ni', 'point'],
  it: ['non', 'mai', 'nulla', 'niente', 'se', 'finché', 'né', 'da'],
  ru: ['не', 'нет', 'ни', 'если', 'пока', 'ли', 'чтобы', 'ничего'],
};

const bounded = (words: readonly string[]): string => `(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`;
const PATTERNS = Object.keys(CERTAIN).map((key) => {
  const language = key as Language; // a key of CERTAIN
  return {
    claim: new RegExp(bounded(CERTAIN[language]), 'gu'),
    // Up to four words can come between: "could not so far be confirmed". The match stays within its clause.
    takenBack: new RegExp(`${bounded(TAKEN_BACK[language])}(?: \\p{L}+){0,4} ?$`, 'u'),
  };
});

/**
 * Finds where a text claims that something is confirmed, proven or certain. All six languages are read, whatever the
 * language of the text. A quoted, denied or open statement ("not confirmed", "if confirmed") is not a claim.
 *
 * @returns spans in UTF-16 units, in order, none overlapping
 * Cost: linear in the length of the text. Deterministic.
 * @example certainWordsIn('It is confirmed that the van was used.') // => ['confirmed']
 * @example certainWordsIn('This is not confirmed.') // => []
 */
export function certainWordsIn(text: string): readonly string[] {
  return certainSpans(text).map(({ from, to }) => text.slice(from, to));
}

function certainSpans(text: string): readonly TextSpan[] {
  const read = text.replaceAll(/\p{Lu}/gu, lowerOfSameLength).replaceAll('ё', 'е');
  const quoted = quotedSpans(text);
  const spans = PATTERNS.flatMap(({ claim, takenBack }) =>
    [...read.matchAll(claim)]
      .filter(({ index }) => !quoted.some(({ from, to }) => from <= index && index < to))
      .filter(({ index }) => !takenBack.test(read.slice(Math.max(0, index - 60), index)))
      .map(({ index, 0: words }) => ({ from: index, to: index + words.length })),
  );
  return joinSpans(spans);
}

/** A letter whose small form is longer (İ) stays as it is: offsets must not move. */
function lowerOfSameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
