import { hypothesisMatrix, rateEvidence } from '@reeve/contract';
import type { ThreadEnd } from '@reeve/domain';
import type { Client } from './world.ts';

/** Item and column of every matrix of the tests, with fixed ids so that requests can name them. */
export const MATRIX_ITEM = '00000000-0000-4000-8000-0000000a0001';
export const MATRIX_COLUMN = '00000000-0000-4000-8000-0000000a0011';
export const MATRIX_COLUMNS = [
  { id: MATRIX_COLUMN, kind: 'explanation' as const, text: 'one group' },
  { id: '00000000-0000-4000-8000-0000000a0012', kind: 'null' as const, text: 'nothing connects them' },
  { id: '00000000-0000-4000-8000-0000000a0013', kind: 'deception' as const, text: 'a false trail' },
];

/** A comparison of hypotheses with one rated cell, in which a word occurs wherever a person can write one. */
export async function makeMatrix(
  analyst: Client,
  { word, cites, missing }: { readonly word: string; readonly cites: ThreadEnd; readonly missing: ThreadEnd },
): Promise<string> {
  // In capitals some words of the tests are names of persons, which a hypothesis may not have.
  const plain = word.toLowerCase();
  const { id } = await analyst.call(hypothesisMatrix.create, {
    input: {
      title: `question ${plain}`,
      body: {
        hypotheses: MATRIX_COLUMNS.map((one) => ({ ...one, text: `${one.text} ${plain}` })),
        items: [{ id: MATRIX_ITEM, cites, relevance: 'high', note: word }],
        assumptions: [{ id: '00000000-0000-4000-8000-0000000a0021', text: `assumed ${word}` }],
        missing: [{ id: '00000000-0000-4000-8000-0000000a0031', text: `missing ${word}`, cites: missing }],
      },
    },
  });
  await analyst.call(rateEvidence, {
    params: { id },
    input: { itemId: MATRIX_ITEM, hypothesisId: MATRIX_COLUMN, rating: 'I', reason: word },
  });
  return id;
}
