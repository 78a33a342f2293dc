import { judgement, product } from '@reeve/contract';
import {
  type JudgementState,
  ALLOWED,
  isTakenBack,
  judgementFaults,
  mayMoveProduct,
  mayPerform,
  mayReviewProduct,
  PRODUCT_MACHINE,
  PRODUCT_OUTLINE,
  QUALITY_GATE,
  ReeveError,
  refused,
  termForNumber,
  type Confidence,
  type ProbabilityScheme,
  type ProductState,
  type ProductType,
  type ThreadEnd,
} from '@reeve/domain';
import { informRecipients, openContradictions, referencesOf, requireColleagues, type ActorTx } from '@reeve/store';
import { recordHandlers } from './handlers.ts';
import { refusePersonNumbers, textsIn, wordsToPass } from './person-words.ts';
import {
  checkSchemes,
  citesOfBlocks,
  productBody,
  type JudgementBody,
  type ProductBody,
} from './product/product-body.ts';
import { highestGradedIn, refuseStructure } from './product/product-structure.ts';
import { reviewProductHandler } from './product/review-product.ts';
import { saveProductHandler } from './product/save-product.ts';
import { nominationOf, profileEnded, stillNominated } from './product/subject-profile.ts';

/** Steps that bring a product nearer to its readers. */
const ONWARD: readonly string[] = ['peer_review', 'approved', 'disseminated'];

/** A number its author had in mind must be in the term's range; a gap or an edge raises a question, and is never rounded. */
function checkTerm(body: JudgementBody): void {
  const faults = judgementFaults({
    ...body,
    scheme: body.scheme satisfies ProbabilityScheme,
    confidence: body.confidence satisfies Confidence,
  });
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'The judgement is not complete: term of its scheme, confidence, basis, alternatives and what would change it. Nothing was saved.',
      { fields: faults },
    );
  if (body.percent === undefined) return;
  const answer = termForNumber(body.scheme, body.percent);
  if (answer.kind !== 'term')
    throw new ReeveError(
      'invalid_input',
      `${body.percent} % lies ${answer.kind === 'gap' ? 'between two terms' : 'on the edge of two terms'}. Choose one. Nothing was saved.`,
      { fields: ['percent'] },
    );
  if (answer.term.code !== body.term)
    throw new ReeveError(
      'invalid_input',
      `${body.percent} % is not in the range of the term chosen. Nothing was saved.`,
      { fields: ['percent', 'term'] },
    );
}

/** Contradictions between statements are settled before a judgement rests on them. */
async function refuseContradicted(tx: ActorTx, cites: readonly ThreadEnd[]): Promise<void> {
  const statements = cites.filter((end) => end.kind === 'statement').map((end) => end.id);
  const open = await openContradictions(tx, statements);
  if (open.length === 0) return;
  const references = await referencesOf(tx, [...new Set(open.flatMap((one) => one.pair))]);
  const pairs = open.map(({ pair }) => pair.map((id) => references.get(id) ?? ''));
  throw new ReeveError(
    'state_forbids',
    `Statements contradict each other: ${pairs.map((pair) => pair.join(' and ')).join('; ')}. Retract one or settle the contradiction with a reason first. Nothing was saved.`,
    { because: 'contradiction_open', pairs: pairs.map((pair) => pair.join(' ')) },
  );
}

function emptyBlocks(tx: ActorTx, type: ProductType): ProductBody['blocks'] {
  return PRODUCT_OUTLINE[type].map((section) => ({ id: tx.uuid(), section, text: '', cites: [], bySentence: true }));
}

/** The steps of a judgement from each of its states. */
const JUDGEMENT_STEPS: Readonly<Record<JudgementState, readonly JudgementState[]>> = {
  in_review: ['made', 'discarded'],
  discarded: [],
  made: ['resolved_true', 'resolved_false', 'withdrawn'],
  resolved_true: [],
  resolved_false: [],
  withdrawn: [],
};

/** Judgements and products: written by analysts, reviewed and approved by others. */
export const assessHandlers = [
  ...recordHandlers<JudgementBody>({
    kind: 'judgement',
    list: judgement.list,
    read: judgement.read,
    create: judgement.create,
    move: judgement.move,
    createdBy: 'assess',
    // Without words about a person there is nothing that a second person has to pass.
    initial: (input) => (wordsToPass(textsIn(input.title, input.body)).length > 0 ? 'in_review' : 'made'),
    prepare: async (tx, input) => {
      checkTerm(input.body);
      refusePersonNumbers(textsIn(input.title, input.body), 'statement');
      if (input.cites.length === 0)
        throw new ReeveError(
          'invalid_input',
          'A judgement rests on something: cite findings, statements or reports. Nothing was saved.',
          { fields: ['cites'] },
        );
      await refuseContradicted(tx, input.cites);
      return input;
    },
    steps: (state) => JUDGEMENT_STEPS[state as JudgementState], // stored only through these steps
    mayMove: (_, row, to, actor) => {
      if (to === 'made') return mayReviewProduct(actor, [row.created_by]);
      return row.created_by === actor.accountId || mayPerform(actor.roles, 'approve_product')
        ? ALLOWED
        : refused('not_author');
    },
  }),
  ...recordHandlers<ProductBody>({
    kind: 'product',
    list: product.list,
    read: product.read,
    create: product.create,
    move: product.move,
    createdBy: 'assess',
    initial: () => 'drafting',
    prepare: async (tx, input) => {
      await requireColleagues(tx, input.body.authorIds, 'authorIds');
      const blocks = input.body.blocks.length > 0 ? input.body.blocks : emptyBlocks(tx, input.body.type);
      const cites = [...input.cites, ...citesOfBlocks(blocks)];
      await checkSchemes(tx, input.body.scheme, cites);
      // Separate operations write review and approval; the authors are those who write.
      const { review: _, approval: __, nomination: ___, ...body } = input.body;
      const nomination = await nominationOf(tx, body.type, cites);
      return {
        ...input,
        cites,
        body: {
          ...body,
          ...(nomination ? { nomination } : {}),
          blocks,
          authorIds: [...new Set([tx.person.accountId, ...body.authorIds])],
        },
      };
    },
    steps: (state) => PRODUCT_MACHINE[state as ProductState], // stored only through the machine
    mayMove: (_, row, to, actor) => {
      const { authorIds, review } = productBody(row);
      const hands = { authorIds, reviewerId: review?.byId };
      return mayMoveProduct(row.state as ProductState, to as ProductState, actor, hands); // as above
    },
    mayMoveNow: async (tx, row, to) => {
      if (!ONWARD.includes(to)) return ALLOWED;
      const body = productBody(row);
      const carried = await stillNominated(tx, body);
      if (!carried.allowed || to !== 'approved') return carried;
      return QUALITY_GATE.every((question) => body.review?.answers[question] === true) ? ALLOWED : refused('gate_open');
    },
    ended: profileEnded,
    more: async (tx, row) => ({ highestGraded: await highestGradedIn(tx, productBody(row).blocks) }),
    checkMove: async (tx, row, to) => {
      if (to === 'peer_review') await refuseStructure(tx, productBody(row), row.due_on);
    },
    afterMove: async (tx, row, to) => {
      if (isTakenBack(row.state as ProductState, to as ProductState)) await informRecipients(tx, row.id, 'withdrawn'); // stored only through the machine
    },
    onMove: (tx, row, to) => {
      const body = productBody(row);
      if (to === 'approved')
        return { body: { ...body, approval: { byId: tx.person.accountId, by: tx.name, at: tx.now().toISOString() } } };
      // Back to drafting: a rewritten text needs a new review and approval.
      if (to === 'drafting') {
        const { review: _, approval: __, ...open } = body;
        return { body: open };
      }
      return {};
    },
  }),
  saveProductHandler,
  reviewProductHandler,
];
