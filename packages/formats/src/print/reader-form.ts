import type { ProductPrint } from './model.ts';
import { oneLine } from './printable.ts';
import { fill, sayDate } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** Who answers for a product: a line each, with room for a signature. */
export interface SignatureSheet {
  readonly label: string;
  readonly sign: string;
  readonly lines: readonly { readonly role: string; readonly name: string; readonly on: string }[];
}

/** Questions to the reader, answered on paper and returned. */
export interface FeedbackSheet {
  readonly label: string;
  readonly note: string;
  readonly questions: readonly { readonly ask: string; readonly options: readonly string[] }[];
}

const BOX = '☐';

/** The signature block: authors, reviewer, approver, with the days on which they acted. */
export function signatureSheet({ people }: ProductPrint, words: PrintWords): SignatureSheet {
  const nobody = words['label.nobody'];
  const on = (day: string | undefined): string => (day === undefined ? '' : sayDate(words, day));
  return {
    label: words['label.signatures'],
    sign: words['label.signature'],
    lines: [
      { role: words['fact.authors'], name: people.authors.map(oneLine).join('; ') || nobody, on: '' },
      { role: words['fact.reviewer'], name: oneLine(people.reviewer ?? nobody), on: on(people.reviewedOn) },
      { role: words['fact.approver'], name: oneLine(people.approver ?? nobody), on: on(people.approvedOn) },
    ],
  };
}

/** The feedback form at the end of a product. */
export function feedbackSheet(product: ProductPrint, words: PrintWords): FeedbackSheet {
  const options = (['useful_yes', 'useful_partly', 'useful_no'] as const).map(
    (one) => `${BOX} ${words[`feedback.${one}`]}`,
  );
  return {
    label: words['feedback.title'],
    note: fill(words['feedback.note'], {
      agency: oneLine(product.agency),
      reference: product.reference,
      version: String(product.version),
    }),
    questions: [
      { ask: words['feedback.useful'], options },
      { ask: words['feedback.used_for'], options: [] },
      { ask: words['feedback.missing'], options: [] },
      { ask: words['feedback.by'], options: [] },
    ],
  };
}
