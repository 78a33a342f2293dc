import type { ProductState } from '@reeve/domain';
import { citationLine, field, sectionSheets, type CitationLine, type Field, type SectionSheet } from './block-sheet.ts';
import { gradeLegend, type GradeLine } from './grade-legend.ts';
import type { ProductPrint } from './model.ts';
import { pageSheet, type PageSheet } from './page-sheet.ts';
import { feedbackSheet, signatureSheet, type FeedbackSheet, type SignatureSheet } from './reader-form.ts';
import { oneLine, printable } from './printable.ts';
import { fill, sayCompartment, sayDate } from './say.ts';
import { threadSheet, type ThreadSheet } from './thread-sheet.ts';
import type { PrintWords } from './words/words.ts';
import { yardstickSheet, type YardstickSheet } from './yardstick-sheet.ts';

/** A short fact of the head: `Authors`, `I. Okafor`. */
export interface FactLine {
  readonly label: string;
  readonly value: string;
  /** References and codes are set in mono. */
  readonly mono?: boolean;
}

/** A product with every word in place: the source of PDF and DOCX, so that both agree. */
export interface ProductSheet {
  readonly page: PageSheet;
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly FactLine[];
  readonly answers: { readonly label: string; readonly lines: readonly CitationLine[] };
  readonly sections: readonly SectionSheet[];
  /** Only if its text has numbers of citations. */
  readonly references: { readonly label: string; readonly lines: readonly CitationLine[] } | undefined;
  /** Only if the product has judgements. */
  readonly yardstick: (YardstickSheet & { readonly confidenceNote: string }) | undefined;
  /** Only if it cites graded information. */
  readonly grades: { readonly label: string; readonly note: string; readonly lines: readonly GradeLine[] } | undefined;
  /** Gaps, method, limitations. */
  readonly closing: readonly Field[];
  readonly signatures: SignatureSheet;
  readonly feedback: FeedbackSheet;
  readonly thread: ThreadSheet;
}

/** What a reader must know about the status of a product; empty for one that is approved and valid. */
const STATUS: Readonly<
  Record<ProductState, 'draft' | 'withdrawn' | 'superseded' | 'recalled' | 'expired' | undefined>
> = {
  commissioned: 'draft',
  drafting: 'draft',
  peer_review: 'draft',
  approved: undefined,
  disseminated: undefined,
  superseded: 'superseded',
  recalled: 'recalled',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

function statusOf({ state, people }: ProductPrint, words: PrintWords): string {
  // Without the name of the approver, nothing prints as approved, whatever its state.
  const status = STATUS[state] ?? (people.approver === undefined ? 'draft' : undefined);
  return status === undefined ? '' : words[`status.${status}`];
}

function factsOf(product: ProductPrint, words: PrintWords): readonly FactLine[] {
  const { people, marking, period, dataCutOff } = product;
  const names = (list: readonly string[]): string => list.map(oneLine).join('; ') || words['label.nobody'];
  const none = words['label.not_stated'];
  return [
    { label: words['fact.reference'], value: product.reference, mono: true },
    { label: words['fact.version'], value: `${product.version}, ${words[`state.${product.state}`]}` },
    { label: words['fact.issued_by'], value: oneLine(product.agency) },
    { label: words['fact.authors'], value: names(people.authors) },
    { label: words['fact.reviewer'], value: names(people.reviewer === undefined ? [] : [people.reviewer]) },
    { label: words['fact.approver'], value: names(people.approver === undefined ? [] : [people.approver]) },
    {
      label: words['fact.recipients'],
      value: people.recipients ? names(people.recipients) : words['label.not_shown'],
    },
    {
      label: words['fact.period'],
      value: period ? fill(words.period, { from: sayDate(words, period.from), to: sayDate(words, period.to) }) : none,
    },
    { label: words['fact.data_cut_off'], value: dataCutOff === undefined ? none : sayDate(words, dataCutOff) },
    { label: words['fact.priorities'], value: product.priorities.join(', ') || none, mono: true },
    {
      label: words['fact.categories'],
      value: product.categories.map((one) => words[`category.${one}`]).join(', ') || words['label.none_seen'],
    },
    { label: words['fact.special'], value: words['label.not_recorded'] },
    ...(product.nomination
      ? [
          {
            label: words['fact.nomination'],
            value: [product.nomination.reference, product.nomination.authority]
              .filter((part) => part !== '')
              .join(', '),
          },
        ]
      : []),
    { label: words['fact.last_day'], value: product.lastDay === undefined ? none : sayDate(words, product.lastDay) },
    ...(product.nextUpdateOn === undefined
      ? []
      : [{ label: words['fact.next_update'], value: sayDate(words, product.nextUpdateOn) }]),
    { label: words['fact.scheme'], value: words[`scheme.${product.scheme}`] },
    { label: words['fact.classification'], value: words[`classification.${marking.classification}`] },
    { label: words['fact.handling'], value: marking.handling.join(' + ') || words['label.not_chosen'], mono: true },
    { label: words['fact.tlp'], value: marking.tlp ?? words['label.not_chosen'], mono: true },
    {
      label: words['fact.group'],
      value: marking.groups.map((code) => oneLine(sayCompartment(words, code))).join(', ') || words['label.none'],
      mono: true,
    },
  ];
}

/**
 * A product with every word in place.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page, a judgement outside the scheme
 */
export function productSheet(document: ProductPrint, words: PrintWords): ProductSheet {
  const product = printable(document);
  const grades = gradeLegend(product.blocks, words);
  const copy = fill(words['label.copy'], { reference: product.reference, version: String(product.version) });
  return {
    page: pageSheet(product, statusOf(product, words), copy, words),
    kind: words[`type.${product.type}`],
    title: oneLine(product.title),
    facts: factsOf(product, words),
    answers: {
      label: words['fact.answers'],
      lines: product.answers.map((citation) => citationLine(citation, words)),
    },
    sections: sectionSheets(product.blocks, product.scheme, words),
    references:
      product.references.length === 0
        ? undefined
        : {
            label: words['label.references'],
            lines: product.references.map((citation) => citationLine(citation, words)),
          },
    yardstick: product.blocks.some(({ judgements = [] }) => judgements.length > 0)
      ? { ...yardstickSheet(product.scheme, words), confidenceNote: words['label.confidence_note'] }
      : undefined,
    grades:
      grades.length === 0
        ? undefined
        : { label: words['label.grades'], note: words['label.grades_note'], lines: grades },
    closing: [
      field(words['label.gaps'], product.gaps, words),
      ...(product.method.trim() === '' ? [] : [field(words['label.method'], product.method, words)]),
      field(words['label.limitations'], product.limitations, words),
    ],
    signatures: signatureSheet(product, words),
    feedback: feedbackSheet(product, words),
    thread: threadSheet(product.thread, 'product', words),
  };
}
