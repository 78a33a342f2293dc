import {
  checkReport,
  createReport,
  decision,
  evaluateReport,
  fileReport,
  product,
  reviewProduct,
  sanitiseReport,
  saveDraft,
  submitReport,
  takeReport,
  type InputGiven,
  type Operation,
} from '@reeve/contract';
import { ALL_YES, type LoopIds } from '@reeve/testing/loop.ts';
import { withEverySection } from '@reeve/testing/product-blocks.ts';
import { MARKING, NO_QUESTION_FAILS, tip } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { People } from './prepare.ts';

/** A story's knowledge of its object. */
export interface Known {
  readonly word: string;
  readonly id: string;
  readonly version: number;
}

/**
 * One change in a life: the user and their request. Every change raises the version of its object by one, the first
 * creates it.
 */
export interface Step {
  readonly name: string;
  readonly by: keyof People;
  readonly operation: Operation;
  readonly given: (known: Known, records: LoopIds) => Given<Operation>;
  /** It creates a separate object, and not the next version of the story's. */
  readonly aside?: true;
}

/** A step whose parts are typed by its operation: `step(name, who, operation)(parts)`. */
function step<O extends Operation>(name: string, by: keyof People, operation: O) {
  return (given: (known: Known, records: LoopIds) => Given<O>): Step => ({
    name,
    by,
    operation,
    given, // only ever sent to this very operation
  });
}

const form = (word: string): InputGiven<typeof createReport>['draft'] =>
  tip({ subject: word, text: `Words of ${word}.`, persons: [], namesNobody: true });

/** Edits: a report from its first word to its collation. */
export const REPORT_LIFE: readonly Step[] = [
  step('create report', 'bela', createReport)(({ word }) => ({ input: { draft: form(word) } })),
  step(
    'save draft',
    'bela',
    saveDraft,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, draft: form(`${word} again`) },
  })),
  step('submit', 'bela', submitReport)(({ id, version }) => ({ params: { id }, input: { version } })),
  step(
    'take up',
    'mara',
    takeReport,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, reason: word },
  })),
  step(
    'evaluate',
    'mara',
    evaluateReport,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, grade: { scheme: 'EU_4x4', source: 'X', info: '4' }, rationale: word, marking: MARKING },
  })),
  step(
    'sanitise',
    'mara',
    sanitiseReport,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, subject: `${word} sanitised`, text: 'A van stood there.', residualRisk: 'low', note: '' },
  })),
  step(
    'check',
    'theo',
    checkReport,
  )(({ id, version }) => ({
    params: { id },
    input: { version, passed: true, answers: NO_QUESTION_FAILS, reason: '' },
  })),
  step(
    'collate',
    'theo',
    fileReport,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, to: 'collated', reason: word },
  })),
];

/** Approvals: a product through review to its approval, and a decision on it. */
export const PRODUCT_LIFE: readonly Step[] = [
  step(
    'create product',
    'ivo',
    product.create,
  )(({ word }, records) => ({
    input: {
      title: `Product ${word}`,
      cites: [{ kind: 'requirement', id: records.requirement ?? '' }],
      body: {
        type: 'tactical_assessment',
        scheme: 'PHIA',
        gaps: word,
        limitations: word,
        authorIds: [],
        blocks: withEverySection(
          'tactical_assessment',
          [
            {
              id: '00000000-0000-4000-8000-00000000b10c',
              section: 'what_changed',
              text: `Text ${word}`,
              cites: [
                { kind: 'judgement', id: records.judgement ?? '' },
                { kind: 'finding', id: records.finding ?? '' },
              ],
            },
          ],
          word,
        ),
      },
    },
  })),
  step(
    'to review',
    'ivo',
    product.move,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, to: 'peer_review', reason: word },
  })),
  step(
    'review',
    'mara',
    reviewProduct,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, answers: ALL_YES, note: word },
  })),
  step(
    'approve',
    'dora',
    product.move,
  )(({ word, id, version }) => ({
    params: { id },
    input: { version, to: 'approved', reason: word },
  })),
  {
    ...step(
      'decide',
      'rosa',
      decision.create,
    )(({ word, id }, records) => ({
      input: {
        title: `Decision ${word}`,
        cites: [{ kind: 'product', id }],
        body: {
          meetingId: records.meeting ?? '',
          outcome: 'refused',
          options: [{ code: 'A', title: word, forIt: word, against: word }],
          reason: `because ${word}`,
          measureText: '',
          intrusive: false,
          plan: { proportionate: word, legal: word, accountable: word, necessary: word },
        },
      },
    })),
    aside: true,
  },
];
