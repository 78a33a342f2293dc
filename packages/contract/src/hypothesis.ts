import {
  EVIDENCE_STANDINGS,
  HYPOTHESIS_COUNT,
  HYPOTHESIS_KINDS,
  MATRIX_STATES,
  RATINGS,
  RELEVANCES,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { choice, gradeCodes, id, idParams, instant, line, newVersion, objectKind, versioned } from './parts.ts';
import { citation, recordOperations } from './record/record.ts';

const hypothesis = z
  .strictObject({
    id,
    kind: choice('HypothesisKind', HYPOTHESIS_KINDS),
    text: z.string().trim().min(3).max(300).describe('an explanation; it names no person'),
  })
  .meta({ id: 'Hypothesis' });
const item = z
  .strictObject({
    id,
    cites: citation.describe('a report, a statement or a finding'),
    relevance: choice('EvidenceRelevance', RELEVANCES),
    note: line.default('').describe('what in it matters to the question'),
  })
  .meta({ id: 'EvidenceItem' });
const assumption = z
  .strictObject({ id, text: z.string().trim().min(3).max(300), cites: citation.optional() })
  .meta({ id: 'MatrixAssumption' });
const missing = z
  .strictObject({
    id,
    text: z.string().trim().min(3).max(300),
    cites: citation.optional().describe('the requirement that asks'),
  })
  .meta({ id: 'MissingEvidence' });

const rating = choice('EvidenceRating', RATINGS);
const cell = { itemId: id, hypothesisId: id, rating };
const ratedCell = z
  .strictObject({ ...cell, byId: id, by: z.string(), reason: z.string(), at: instant })
  .meta({ id: 'RatedCell' });
const standing = choice('EvidenceStanding', EVIDENCE_STANDINGS);

const weighedItem = {
  itemId: id,
  weight: z.number().min(0).max(1).describe('credibility × relevance'),
  origin: z.int().min(1).describe('items with the same number have one origin and count once'),
};

/** What was concluded, as it was then: later changes of the matrix do not change it. No words of a source. */
const conclusion = z
  .strictObject({
    byId: id,
    by: z.string(),
    at: instant,
    hypotheses: z.array(hypothesis),
    evidence: z.array(
      z.strictObject({
        ...weighedItem,
        cites: citation,
        note: z.string(),
        grade: z.string().describe('as written, empty for a finding'),
      }),
    ),
    cells: z.array(z.strictObject(cell)),
  })
  .meta({ id: 'MatrixConclusion' });

const parts = {
  hypotheses: z.array(hypothesis).max(HYPOTHESIS_COUNT.most + 1),
  items: z.array(item).max(60).default([]),
  assumptions: z.array(assumption).max(30).default([]),
  missing: z.array(missing).max(30).default([]),
};

const records = recordOperations({
  kind: 'hypothesis_matrix',
  noun: 'HypothesisMatrix',
  plural: 'HypothesisMatrices',
  path: '/api/hypothesis-matrices',
  states: [...MATRIX_STATES],
  body: z.strictObject({
    ...parts,
    ratings: z.array(ratedCell).default([]),
    conclusion: conclusion.optional(),
  }),
});

const evidence = z
  .object({
    ...weighedItem,
    standing: standing.describe('only current items count; of one that expired or was retracted the row stays empty'),
    kind: objectKind,
    id,
    reference: z.string().nullable().describe('null if it expired'),
    title: z.string().nullable().describe('null if it expired'),
    grade: gradeCodes.nullable(),
  })
  .meta({ id: 'MatrixEvidence' });
export type MatrixEvidence = z.output<typeof evidence>;

const weighed = z
  .object({
    against: z
      .array(z.object({ id, sum: z.number() }))
      .describe(
        'what speaks against each hypothesis, weighted, in their order; less is better, and it is no probability',
      ),
    least: z.array(id).describe('the hypotheses with the least against them'),
    next: z.array(id),
    rows: z
      .array(
        z.object({
          id,
          diagnosticity: z.number().min(0).max(4).describe('how far the item distinguishes the hypotheses: a variance'),
          leastWithout: z.array(id).describe('the hypotheses with the least against them without this item'),
        }),
      )
      .describe('the items that count'),
    carriers: z.array(id).describe('items without any one of which the order is another'),
    leastUnweighted: z.array(id).describe('the same as least if every item counted equally'),
    unrated: z.array(id).describe('items that are not rated against every hypothesis, and are left out'),
  })
  .meta({ id: 'WeighedHypotheses' });

export const hypothesisMatrix = {
  ...records,
  read: {
    ...records.read,
    reply: records.full.extend({
      evidence: z.array(evidence).describe('one for each item, in their order'),
      results: z
        .array(z.object({ byId: id, by: z.string(), weighed: weighed.nullable(), sentence: z.string() }))
        .describe('by the ratings of each person, the reader first; weighed is null if nothing can be compared'),
      concluded: z
        .object({
          weighed,
          sentence: z.string(),
          same: z.boolean().describe('the same ratings order the hypotheses alike today'),
        })
        .nullable(),
      openOrigins: z
        .array(z.array(id).length(2))
        .describe('pairs of items whose reports may have one origin; nobody has decided, so they count twice'),
      contradictions: z
        .array(z.object({ references: z.array(z.string()), itemIds: z.array(id), state: z.enum(['open', 'settled']) }))
        .describe('contradictions of statements that are items'),
    }),
  },
};

export const saveHypothesisMatrix = operation({
  name: 'saveHypothesisMatrix',
  method: 'PUT',
  path: '/api/hypothesis-matrices/:id',
  summary:
    'Save question, hypotheses, evidence, assumptions and gaps; what another person rated is neither reworded nor removed.',
  params: idParams,
  input: z.strictObject({ ...versioned, title: line.trim().min(3), ...parts }),
  reply: newVersion,
});

export const rateEvidence = operation({
  name: 'rateEvidence',
  method: 'PUT',
  path: '/api/hypothesis-matrices/:id/ratings',
  summary: 'Rate how an item fits a hypothesis. Everybody has ratings of their own; those of others stay.',
  params: idParams,
  input: z.strictObject({
    itemId: id,
    hypothesisId: id,
    rating: rating.nullable().describe('null clears it'),
    reason: line.default(''),
  }),
  reply: newVersion,
});

export const concludeHypotheses = operation({
  name: 'concludeHypotheses',
  method: 'POST',
  path: '/api/hypothesis-matrices/:id/conclude',
  summary: 'Conclude a matrix by one’s own ratings: evidence, weights and cells are kept as of now.',
  params: idParams,
  input: z.strictObject({ ...versioned }),
  reply: newVersion,
});
