import { HYPOTHESIS_WORDS, fillSentence, matrixSentence } from '@reeve/analysis';
import type { hypothesisMatrix, MatrixEvidence, ReplyOf } from '@reeve/contract';
import { dateWords, weighHypotheses, type Language, type RatedCell, type WeighedHypotheses } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import type { MatrixBody } from './body.ts';
import { cardsOf, contradictionsOfItems, liveEvidence, undecidedOrigins } from './evidence.ts';

type ReadMatrix = ReplyOf<typeof hypothesisMatrix.read>;
type ShownWeighed = NonNullable<ReadMatrix['concluded']>['weighed'];
type Counted = Pick<MatrixEvidence, 'itemId' | 'weight' | 'origin'>;
type Names = ReadonlyMap<string, string>;

/** Weighs the hypotheses of a matrix by some cells. */
export function weighMatrix(
  hypotheses: MatrixBody['hypotheses'],
  evidence: readonly Counted[],
  cells: readonly RatedCell[],
): WeighedHypotheses | undefined {
  return weighHypotheses(
    hypotheses.map(({ id }) => id),
    evidence.map(({ itemId, weight, origin }) => ({ id: itemId, weight, origin: String(origin) })),
    cells,
  );
}

/** What a reader of a matrix learns beyond what its authors wrote: read at each opening, stored nowhere. */
export async function readResult(
  tx: ActorTx,
  language: Language,
  body: MatrixBody,
): Promise<Pick<ReadMatrix, 'evidence' | 'results' | 'concluded' | 'openOrigins' | 'contradictions'>> {
  const { evidence, stored } = await liveEvidence(tx, language, body.items);
  const current = evidence.filter(({ standing }) => standing === 'current');
  const names: Names = new Map([
    ...body.hypotheses.map(({ id, text }) => [id, text] as const),
    ...evidence.map(({ itemId, reference }) => [itemId, reference ?? ''] as const),
  ]);
  const weighedBy = (accountId: string): WeighedHypotheses | undefined =>
    weighMatrix(
      body.hypotheses,
      current,
      body.ratings.filter(({ byId }) => byId === accountId),
    );
  const people = new Map([[tx.person.accountId, tx.name], ...body.ratings.map(({ byId, by }) => [byId, by] as const)]);
  return {
    evidence,
    results: [...people].map(([byId, by]) => {
      const weighed = weighedBy(byId);
      return { byId, by, weighed: weighed ? shown(weighed) : null, sentence: matrixSentence(weighed, names, language) };
    }),
    concluded: await concludedResult(tx, language, body, weighedBy),
    openOrigins: await undecidedOrigins(tx, body.items, stored),
    contradictions: await contradictionsOfItems(tx, body.items),
  };
}

/** The result of a matrix when it was concluded, from the weights and cells kept then; references as this reader sees them now. */
export async function concludedMatrix(
  tx: ActorTx,
  language: Language,
  { conclusion }: MatrixBody,
): Promise<{ readonly weighed: WeighedHypotheses; readonly sentence: string; readonly references: Names } | undefined> {
  const weighed = conclusion && weighMatrix(conclusion.hypotheses, conclusion.evidence, conclusion.cells);
  if (!weighed) return undefined;
  const words = HYPOTHESIS_WORDS[language];
  const cards = await cardsOf(tx, language, conclusion.evidence);
  const references: Names = new Map(
    conclusion.evidence.map(({ itemId, cites }) => [itemId, cards.get(cites.id)?.reference ?? words.expired]),
  );
  const names: Names = new Map([...conclusion.hypotheses.map(({ id, text }) => [id, text] as const), ...references]);
  const rated = fillSentence(words.concluded, {
    name: conclusion.by,
    at: dateWords(language, { dateStyle: 'long', timeStyle: 'short', timeZone: tx.timeZone })(new Date(conclusion.at)),
  });
  return { weighed, sentence: `${matrixSentence(weighed, names, language)} ${rated}`, references };
}

async function concludedResult(
  tx: ActorTx,
  language: Language,
  body: MatrixBody,
  weighedBy: (accountId: string) => WeighedHypotheses | undefined,
): Promise<ReadMatrix['concluded']> {
  const then = await concludedMatrix(tx, language, body);
  if (!then) return null;
  const now = weighedBy(body.conclusion?.byId ?? '');
  const order = (of: WeighedHypotheses | undefined): string => JSON.stringify([of?.least, of?.next]);
  return { weighed: shown(then.weighed), sentence: then.sentence, same: order(now) === order(then.weighed) };
}

const shown = ({ rows, ...weighed }: WeighedHypotheses): ShownWeighed => ({
  against: weighed.against.map((one) => ({ ...one })),
  least: [...weighed.least],
  next: [...weighed.next],
  carriers: [...weighed.carriers],
  leastUnweighted: [...weighed.leastUnweighted],
  unrated: [...weighed.unrated],
  rows: rows.map((row) => ({ ...row, leastWithout: [...row.leastWithout] })),
});
