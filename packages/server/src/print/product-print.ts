import type { judgement, product } from '@reeve/contract';
import {
  parseGradeCodes,
  numberedCites,
  PRODUCT_OUTLINE,
  PRODUCT_RULES,
  withNumbers,
  type LabelParts,
  type Language,
  type ObjectKind,
  type ProductState,
} from '@reeve/domain';
import {
  PRINT_WORDS,
  type PrintBlock,
  type PrintCitation,
  type PrintFigure,
  type PrintJudgement,
  type ProductPrint,
} from '@reeve/formats';
import {
  categoriesUnder,
  citesOf,
  currentGrades,
  loadRecord,
  maskMentions,
  recipientsOf,
  requireAcknowledgement,
  staffNames,
  type ActorTx,
  type ObjectCard,
  type StoredRecord,
} from '@reeve/store';
import type { z } from 'zod';
import { readSentenceParts, printPublicSentence, printTitle } from '../analysis/sentence-parts.ts';
import { cardsFor } from '../wording.ts';
import { hazardFigure } from './hazard-figure.ts';
import { findingFigure } from './finding-figure.ts';
import { matrixFigure } from './matrix-figure.ts';
import { assessmentFigure } from './assessment-figure.ts';
import { frameOf, threadStops, wallTime, type PrintReader } from './frame.ts';
import { printedBlocks } from './printed-blocks.ts';

type ProductBody = z.output<typeof product.create.input>['body'];
type JudgementBody = z.output<typeof judgement.create.input>['body'];

/** A product as printed for this reader: citations out of their sight are not named. */
export async function productPrint(
  tx: ActorTx,
  { signedIn, language }: PrintReader,
  row: StoredRecord,
): Promise<ProductPrint> {
  await requireAcknowledgement(tx, { kind: 'product', id: row.id, labelId: row.label_id });
  const body = row.body as ProductBody; // written only through the contract
  const names = await staffNames(tx);
  const cites = await citesOf(tx, row.id);
  const serves = cites.filter((card) => card.kind === 'requirement' || card.kind === 'priority');
  const blocks: PrintBlock[] = [];
  const outline = PRODUCT_OUTLINE[body.type];
  const marking = tx.partsOf(row.label_id);
  const isPublic = marking.classification === 'public' || marking.tlp === 'TLP:CLEAR';
  const printed = printedBlocks(outline, body.blocks);
  const numbers = numberedCites(printed.flatMap(({ block }) => block ?? []));
  const context = { language, isPublic, marking, boxed: new Set<string>(), numbers };
  for (const { number, section, block } of printed)
    blocks.push(block ? await printBlock(tx, context, block, number) : { number, section, text: '', citations: [] });
  return {
    ...frameOf(tx, signedIn, { reference: row.reference, title: row.title, labelId: row.label_id }),
    type: body.type,
    version: row.version,
    state: row.state as ProductState, // stored only through the machine
    people: {
      authors: body.authorIds.map((id) => names.get(id) ?? '').filter((name) => name !== ''),
      reviewer: body.review?.by,
      reviewedOn: dayOn(tx, body.review?.at),
      approver: body.approval?.by,
      approvedOn: dayOn(tx, body.approval?.at),
      recipients: tx.kinds.includes('dissemination') ? await recipientsOf(tx, row.id) : undefined,
    },
    period:
      body.periodFrom !== undefined && body.periodTo !== undefined
        ? { from: body.periodFrom, to: body.periodTo }
        : undefined,
    dataCutOff: body.periodTo,
    answers: serves
      .filter(({ kind }) => kind === 'requirement')
      .map((card) => ({ reference: card.reference, title: card.title })),
    priorities: serves.filter(({ kind }) => kind === 'priority').map(({ reference }) => reference),
    categories: await categoriesUnder(tx, row.id),
    nomination: body.nomination && {
      reference: body.nomination.reference,
      authority: body.nomination.authority?.reference ?? '',
    },
    lastDay: lastDayOf(row),
    nextUpdateOn: PRODUCT_RULES[body.type].updateIn === undefined ? undefined : (row.due_on ?? undefined),
    scheme: body.scheme,
    blocks,
    references: referencesIn(blocks),
    gaps: body.gaps,
    method: methodOf(body),
    limitations: body.limitations,
    thread: await threadStops(tx, 'product', row.id, row.reference),
  };
}

/** Products stored before there was a method note have none. */
const methodOf = (body: Partial<Pick<ProductBody, 'method'>>): string => body.method ?? '';

/** The agency's day of an act of the review or approval. */
const dayOn = (tx: ActorTx, at: string | undefined): string | undefined =>
  at === undefined ? undefined : wallTime(tx, new Date(at)).slice(0, 10);

/** The last visible day of a product; undefined if what it rests on never expires. */
function lastDayOf(row: StoredRecord & { readonly visible_until?: string }): string | undefined {
  return row.visible_until === undefined || row.visible_until === 'infinity' ? undefined : row.visible_until;
}

/** Records that print a sentence and a table of their own. */
const FIGURES: Readonly<Partial<Record<ObjectKind, typeof matrixFigure>>> = {
  hypothesis_matrix: matrixFigure,
  threat_assessment: assessmentFigure,
};

interface BlockContext {
  readonly language: Language;
  readonly isPublic: boolean;
  readonly marking: LabelParts;
  /** Findings and judgements printed in full so far: each has one box, later blocks only cite it. */
  readonly boxed: Set<string>;
  /** Numbers of citations in the text, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What the numbers in the text refer to, each once and in order. */
function referencesIn(blocks: readonly PrintBlock[]): readonly PrintCitation[] {
  const placed = blocks.flatMap(({ citations }) => citations).filter(({ number }) => number !== undefined);
  const once = new Map(placed.map((citation) => [citation.number ?? 0, citation]));
  return [...once.values()].toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

async function printBlock(
  tx: ActorTx,
  { language, isPublic, marking, boxed, numbers }: BlockContext,
  block: ProductBody['blocks'][number],
  number: string,
): Promise<PrintBlock> {
  const citations: PrintCitation[] = [];
  const figures: PrintFigure[] = [];
  let finding: PrintBlock['finding'];
  const judgements: PrintJudgement[] = [];
  for (const end of block.cites) {
    const [card] = await maskMentions(tx, await cardsFor(tx, language, end.kind satisfies ObjectKind, [end.id]));
    const placed = numbers.has(end.id) ? { number: numbers.get(end.id) } : {};
    if (!card) {
      // The number is in the text for every reader; what it refers to is named to those who may see it.
      if (placed.number !== undefined)
        citations.push({ reference: '', title: PRINT_WORDS[language]['label.not_shown'], ...placed });
      continue;
    }
    const citation = { ...(await printCitation(tx, language, card)), ...placed };
    citations.push(citation);
    if (end.kind === 'finding' && block.show) {
      const figure = await findingFigure(tx, language, end.id, { as: block.show, isPublic, marking });
      if (figure) figures.push(figure);
    }
    const figureOf = FIGURES[end.kind];
    if (figureOf && !boxed.has(end.id)) {
      const shown = await figureOf(tx, language, end.id);
      if (shown && !finding) {
        finding = { reference: card.reference, sentence: shown.sentence };
        boxed.add(end.id);
      }
      if (shown && block.show) figures.push(shown.figure);
    }
    // A block has room for the box of one finding; further ones wait for a later block.
    if (end.kind === 'finding' && !finding && !boxed.has(end.id)) {
      const found = isPublic ? readSentenceParts(card.said) : undefined;
      finding = { reference: card.reference, sentence: found ? printPublicSentence(found, language) : card.title };
      boxed.add(end.id);
    }
    if (end.kind === 'judgement' && !boxed.has(end.id)) {
      const held = (await loadRecord(tx, 'judgement', end.id)).body as JudgementBody; // written only through the contract
      judgements.push({
        reference: citation.reference,
        statement: held.statement,
        scheme: held.scheme,
        term: held.term,
        confidence: held.confidence,
        basis: held.basis,
        alternatives: held.alternatives,
        wouldChangeIf: held.wouldChangeIf,
        horizon: held.horizon,
      });
      boxed.add(end.id);
    }
  }
  if (block.hazards?.length) figures.push(hazardFigure(language, block.hazards));
  const { section, notApplicable } = block;
  const text = withNumbers(block.text, block.cites, numbers);
  return { number, section, text, notApplicable, citations, figures, finding, judgements };
}

async function printCitation(tx: ActorTx, language: Language, card: ObjectCard): Promise<PrintCitation> {
  const grade = card.kind === 'report' ? (await currentGrades(tx, [card.id])).get(card.id) : undefined;
  // The sentence of a finding is in its box; the margin next to it states what was counted.
  const found = card.kind === 'finding' ? readSentenceParts(card.said) : undefined;
  return {
    reference: card.reference,
    title: found ? printTitle(found, language) : card.title,
    grade: grade && parseGradeCodes(grade.scheme, grade.source, grade.info),
  };
}
