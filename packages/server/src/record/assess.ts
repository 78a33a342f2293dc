import { judgement, product, reviewProduct, saveProduct } from '@reeve/contract';
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
  withoutMarks,
  type Confidence,
  type ProbabilityScheme,
  type ProductState,
  type ProductType,
  type ThreadEnd,
} from '@reeve/domain';
import {
  informRecipients,
  insertTransition,
  loadRecord,
  openContradictions,
  referencesOf,
  replaceCites,
  updateRecord,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import type { z } from 'zod';
import { handle } from '../call/operation.ts';
import { recordHandlers } from './handlers.ts';
import { keptCites } from './kept-cites.ts';
import { refusePersonNumbers, requireReasonForWords, textsIn, wordsToPass } from './person-words.ts';
import { highestGradedIn, refuseStructure } from './product-structure.ts';
import { refusedStep, stepRefusal } from './refusal.ts';
import { stepActor } from './shown-step.ts';
import { nominationOf, profileEnded, refuseOtherNomination, stillNominated } from './subject-profile.ts';

type JudgementBody = z.output<typeof judgement.create.input>['body'];
type ProductBody = z.output<typeof product.create.input>['body'];

/** The body of a stored product: written only by this module, from the contract's shape. */
const productBody = (row: StoredRecord): ProductBody => row.body as ProductBody;

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

/** What a block says in words, with the reason why its question does not apply. */
const textsOfBlock = ({ text, notApplicable = '', hazards = [] }: ProductBody['blocks'][number]): readonly string[] => [
  withoutMarks(text),
  notApplicable,
  ...hazards.flatMap(({ hazard, controls }) => [hazard, controls]),
];

/** A product rests on the citations of its blocks. */
const citesOfBlocks = (blocks: ProductBody['blocks']): readonly ThreadEnd[] => blocks.flatMap((block) => block.cites);

async function checkSchemes(tx: ActorTx, scheme: ProbabilityScheme, cites: readonly ThreadEnd[]): Promise<void> {
  for (const end of cites.filter((one) => one.kind === 'judgement')) {
    const cited = (await loadRecord(tx, 'judgement', end.id)).body as JudgementBody; // written only by this module
    if (cited.scheme !== scheme)
      throw new ReeveError(
        'invalid_input',
        'A product holds terms of one scheme only; a judgement it cites is stated in another. Nothing was saved.',
        { fields: ['cites'] },
      );
  }
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
  handle(saveProduct, (call) =>
    call.write(async (tx) => {
      const { input } = call;
      const row = await loadRecord(tx, 'product', call.params.id);
      const body = productBody(row);
      if (row.version !== input.version)
        throw new ReeveError(
          'stale_version',
          'Somebody changed this in the meantime. Your text is still in your window; look at the present state first.',
          { version: row.version },
        );
      if (row.state !== 'drafting') throw stepRefusal('no_such_step');
      if (!body.authorIds.includes(tx.person.accountId)) throw stepRefusal('not_author');
      const fromBlocks = citesOfBlocks(input.blocks);
      await checkSchemes(tx, body.scheme, fromBlocks);
      const own = new Set(citesOfBlocks(body.blocks).map((end) => end.id));
      const kept = await keptCites(tx, 'product', row, own);
      refuseOtherNomination(body, [...kept, ...fromBlocks]);
      const labelId = await replaceCites(tx, 'product', row, [...kept, ...fromBlocks]);
      const version = await updateRecord(tx, 'product', row, {
        title: input.title,
        body: {
          ...body,
          blocks: input.blocks,
          gaps: input.gaps,
          method: input.method ?? body.method,
          limitations: input.limitations,
        },
        labelId,
        ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }),
      });
      tx.audit({ action: 'alter', objectKind: 'product', objectIds: [row.id] });
      const highestGraded = await highestGradedIn(tx, input.blocks);
      return { version, savedAt: tx.recordedAt().toISOString(), highestGraded: [...highestGraded] };
    }),
  ),
  handle(reviewProduct, (call) =>
    call.write(async (tx) => {
      const { input } = call;
      const row = await loadRecord(tx, 'product', call.params.id);
      if (row.version !== input.version)
        throw new ReeveError(
          'stale_version',
          'Somebody changed this in the meantime. Look at the present state first.',
          { version: row.version },
        );
      if (row.state !== 'peer_review') throw stepRefusal('no_such_step');
      const body = productBody(row);
      const verdict = mayReviewProduct(stepActor(tx), body.authorIds);
      if (!verdict.allowed) throw refusedStep(verdict.because, (actor) => mayReviewProduct(actor, body.authorIds));
      const texts = [...body.blocks.flatMap(textsOfBlock), body.gaps, body.method, body.limitations];
      refusePersonNumbers([row.title, ...texts], 'blocks');
      requireReasonForWords([row.title, ...texts], input.note);
      const review = {
        byId: tx.person.accountId,
        by: tx.name,
        at: tx.now().toISOString(),
        answers: input.answers,
        note: input.note,
      };
      const version = await updateRecord(tx, 'product', row, { body: { ...body, review } });
      await insertTransition(tx, {
        labelId: row.label_id,
        kind: 'product',
        id: row.id,
        from: 'peer_review',
        to: 'peer_review',
        reason: input.note,
      });
      tx.audit({ action: 'review', objectKind: 'product', objectIds: [row.id] });
      return { state: 'peer_review' as const, version };
    }),
  ),
];
