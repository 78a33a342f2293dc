import { falsityFlag, formatGrade, ReeveError, type ProbabilityScheme } from '@reeve/domain';
import { figureSheet, type FigureSheet } from './figure-sheet.ts';
import type { PrintBlock, PrintCitation, PrintJudgement } from './model.ts';
import { oneLine, paragraphsOf } from './printable.ts';
import { fill, wordOr } from './say.ts';
import type { PrintWords } from './words/words.ts';
import { yardstickTerm } from './yardstick-sheet.ts';

export interface CitationLine {
  /** Its number in the text; empty if none does. */
  readonly number: string;
  readonly reference: string;
  readonly title: string;
  /** `4x4 B2`, or empty. */
  readonly grade: string;
  /** Content the scheme's codes cannot express: `suspected false`. */
  readonly flag: string;
}

/** A labelled text, printed under its label. */
export interface Field {
  readonly label: string;
  readonly paragraphs: readonly string[];
}

export interface JudgementBox {
  readonly label: string;
  readonly reference: string;
  readonly term: string;
  readonly range: string;
  readonly statement: readonly string[];
  readonly confidence: string;
  readonly fields: readonly Field[];
}

export interface BlockSheet {
  readonly number: string;
  readonly paragraphs: readonly string[];
  readonly citations: readonly CitationLine[];
  readonly finding:
    | { readonly label: string; readonly reference: string; readonly sentence: readonly string[] }
    | undefined;
  readonly judgements: readonly JudgementBox[];
  readonly figures: readonly FigureSheet[];
}

export interface SectionSheet {
  /** `2`, or empty if its blocks have no number of that form. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly BlockSheet[];
}

export function citationLine(citation: PrintCitation, words: PrintWords): CitationLine {
  const flag = citation.grade && falsityFlag(citation.grade);
  return {
    number: citation.number === undefined ? '' : String(citation.number),
    reference: citation.reference,
    title: oneLine(citation.title),
    grade: citation.grade ? formatGrade(citation.grade) : '',
    flag: flag ? words[`flag.${flag}`] : '',
  };
}

/** A labelled text, or a note that it is empty. */
export function field(label: string, text: string, words: PrintWords): Field {
  const paragraphs = paragraphsOf(text);
  return { label, paragraphs: paragraphs.length === 0 ? [words['label.not_stated']] : paragraphs };
}

function judgementBox(judgement: PrintJudgement, scheme: ProbabilityScheme, words: PrintWords): JudgementBox {
  if (judgement.scheme !== scheme)
    throw new ReeveError(
      'invalid_input',
      'No document was made: terms of two probability schemes are never mixed in one product.',
    );
  const { word, range } = yardstickTerm(scheme, judgement.term, words);
  return {
    label: words['label.judgement'],
    reference: judgement.reference,
    term: `${word.slice(0, 1).toLocaleUpperCase(words.language)}${word.slice(1)}`,
    range,
    statement: paragraphsOf(judgement.statement),
    confidence: fill(words['label.confidence_is'], { confidence: words[`confidence.${judgement.confidence}`] }),
    fields: [
      field(words['label.basis'], judgement.basis, words),
      field(words['label.alternatives'], judgement.alternatives, words),
      field(words['label.would_change_if'], judgement.wouldChangeIf, words),
      ...(judgement.horizon.trim() === '' ? [] : [field(words['label.horizon'], judgement.horizon, words)]),
    ],
  };
}

function unanswered({ notApplicable = '' }: PrintBlock, words: PrintWords): string {
  const reason = oneLine(notApplicable).trim();
  return reason === '' ? words['label.not_stated'] : fill(words['label.not_applicable'], { reason });
}

function blockSheet(block: PrintBlock, scheme: ProbabilityScheme, words: PrintWords): BlockSheet {
  const { figures = [], judgements = [] } = block;
  const paragraphs = paragraphsOf(block.text);
  const isEmpty =
    paragraphs.length + block.citations.length + figures.length + judgements.length === 0 && !block.finding;
  return {
    number: oneLine(block.number),
    paragraphs: isEmpty ? [unanswered(block, words)] : paragraphs,
    citations: block.citations.map((citation) => citationLine(citation, words)),
    finding: block.finding && {
      label: words['label.finding'],
      reference: block.finding.reference,
      sentence: paragraphsOf(block.finding.sentence),
    },
    judgements: judgements.map((judgement) => judgementBox(judgement, scheme, words)),
    figures: figures.map((figure) => figureSheet(figure, words)),
  };
}

/**
 * Groups blocks under the headings of their sections, in the order given; a repeated section gets its heading again.
 *
 * @throws ReeveError invalid_input — a judgement in another scheme than the product's, or with a term its scheme lacks
 */
export function sectionSheets(
  blocks: readonly PrintBlock[],
  scheme: ProbabilityScheme,
  words: PrintWords,
): readonly SectionSheet[] {
  const sections: { number: string; title: string; code: string; blocks: BlockSheet[] }[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    const sheet = blockSheet(block, scheme, words);
    if (last?.code === block.section) {
      last.blocks.push(sheet);
      continue;
    }
    sections.push({
      code: block.section,
      number: /^(\d+)\./.exec(block.number)?.[1] ?? '',
      title: oneLine(wordOr(words, `section.${block.section}`, block.section)),
      blocks: [sheet],
    });
  }
  return sections.map(({ number, title, blocks: under }) => ({ number, title, blocks: under }));
}
