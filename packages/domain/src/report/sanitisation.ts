import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** How likely the source can still be recognised from the sanitised text, as judged by its writer. */
export const RESIDUAL_RISKS = ['none', 'low', 'high'] as const;
export type ResidualRisk = (typeof RESIDUAL_RISKS)[number];

/** Lines of the re-identification list that a checker answers before release (domain brief §2.11). */
export const REIDENTIFICATION_QUESTIONS = [
  'three_or_fewer_know',
  'unique_detail',
  'timing_reveals',
  'style_reveals',
] as const;

/** A checker's answers so far: true where the source could be recognised. */
export type CheckAnswers = Partial<Readonly<Record<(typeof REIDENTIFICATION_QUESTIONS)[number], boolean>>>;

/**
 * Returns whether a sanitised text can leave the raw compartment. Every question of the list has been answered, none
 * with "yes", and the residual risk is not high: otherwise it is held back until others know, or is rewritten.
 */
export function mayRelease(
  answers: CheckAnswers,
  residualRisk: ResidualRisk | undefined,
): Verdict<'unanswered' | 'reidentifies' | 'risk_unknown' | 'risk_high'> {
  if (REIDENTIFICATION_QUESTIONS.some((question) => answers[question] === undefined)) return refused('unanswered');
  if (REIDENTIFICATION_QUESTIONS.some((question) => answers[question] === true)) return refused('reidentifies');
  if (residualRisk === undefined) return refused('risk_unknown');
  return residualRisk === 'high' ? refused('risk_high') : ALLOWED;
}

/**
 * Words by which a text refers to its author, in the six languages of the interface. Left out are short ones that mean
 * something else in another of the six (French `mes` is a month in Spanish, `ma` is "but" in Italian).
 */
const FIRST_PERSON = {
  en: ['my', 'me', 'myself', 'we', 'us', 'our'],
  de: ['ich', 'mich', 'mir', 'mein(?:e[mnrs]?)?', 'wir', 'uns', 'unser(?:e[mnrs]?)?'],
  es: ['yo', 'mí', 'mis?', 'conmigo', 'nos', 'nosotr[oa]s', 'nuestr[oa]s?'],
  fr: ['je', 'moi', 'mon', 'nous', 'notre'],
  it: ['io', 'mi[oae]', 'miei', 'noi', 'nostr[oaie]'],
  ru: ['я', 'меня', 'мне', 'мно[йю]', 'мы', 'нас', 'нами?', 'мо(?:[йяёею]|[её]м|и(?:ми?|х)?|его|ей|ему)'],
} as const;
/**
 * All of them, also with a capital; the English `I` only as a capital that is no initial (`I. K.`); French `j’ai`,
 * `m’a`.
 */
const SPEAKER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:I(?![\\p{L}\\p{N}.])|[jJm]['’]\\p{L}|(?:${Object.values(FIRST_PERSON)
    .flat()
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
    .join('|')})(?![\\p{L}\\p{N}]))`,
  'u',
);

const QUOTATION = /["“”„«»]/;
/** An hour with its minute: 21:10, 21.10, 21h10; a date such as 03.03.2026 is none. */
const CLOCK = /(?<![\d.,:])(?:[01]?\d|2[0-3])(?:[:.]|\s?h\s?)[0-5]\d(?!\d|\.\d)/iu;
const SOURCE_NUMBER =
  /(?<!\p{L})(?:CHIS|SRC|source|informant\p{L}*|informateur|informatore|Quelle|fuente|fonte|источник\p{L}*|информатор\p{L}*)[\s:#–-]{0,4}(?:№|n\.?[or°º]?\.?)?[\s-]{0,4}(?:\p{L}{1,4}-?)?\d/iu;

export type SanitisationHint = 'first_person' | 'quoted_speech' | 'exact_time' | 'source_number';
const SIGNS: readonly (readonly [SanitisationHint, RegExp])[] = [
  ['first_person', SPEAKER],
  ['quoted_speech', QUOTATION],
  ['exact_time', CLOCK],
  ['source_number', SOURCE_NUMBER],
];

/** Signs in a text that it still speaks with its source's voice; hints to the writer, not judgements. */
export function sanitisationHints(text: string): readonly SanitisationHint[] {
  return SIGNS.filter(([, sign]) => sign.test(text)).map(([hint]) => hint);
}

/**
 * True if words that leave the raw compartment still contain the source reference: as a separate word, in any letter
 * case and with any separators between its letters and digits (`SRC-Q8`, `src q8`).
 *
 * @example namesSource('SRC-Q8', ['as src q8 said']) // => true
 * @example namesSource('Q8', ['FAQ 81']) // => false
 */
export function namesSource(sourceReference: string, texts: readonly string[]): boolean {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  const parts = fold(sourceReference).match(/[\p{L}\p{M}\p{N}]+/gu);
  if (parts === null) return false;
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s\\p{P}\\p{S}]{0,3}')}(?![\\p{L}\\p{M}\\p{N}])`, 'u');
  return texts.some((text) => word.test(fold(text)));
}
