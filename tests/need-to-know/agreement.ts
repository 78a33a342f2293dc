import {
  SIGHT_KINDS,
  type HandlingGrounds,
  type LocalDate,
  type PolicyActor,
  type PolicyRow,
  type SightKind,
} from '@reeve/domain';
import fc from 'fast-check';
import { anyActor, anyDay, anyGrounds, anyRow, groundsOf, recordOf, toOracle } from './any-access.ts';
import {
  oracleCanDisseminate,
  oracleCanExport,
  oracleCanRead,
  oracleCanReadForPost,
  oracleCanSee,
  oracleCanWrite,
  type OracleRecord,
} from './oracle.ts';
import { oracleOpensSample } from './desk-oracle.ts';

/** The policy under test: the domain's own, or one that was broken on purpose. */
export type PolicyModule = Pick<
  typeof import('@reeve/domain'),
  'mayReadRow' | 'mayReadKind' | 'mayReadByPost' | 'mayOpenSampled' | 'mayWrite' | 'mayExport' | 'mayDisseminate'
>;

interface Question {
  readonly actor: PolicyActor;
  readonly row: PolicyRow;
  readonly kind: SightKind;
  readonly as: 'disseminate' | 'evidence';
  readonly grounds: HandlingGrounds;
  readonly today: LocalDate;
}
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  actor: anyActor,
  row: anyRow,
  kind: fc.constantFrom(...SIGHT_KINDS),
  as: fc.constantFrom('disseminate', 'evidence'),
  grounds: anyGrounds,
  today: anyDay,
});

/** A kind of the policy in the oracle's terms: products in a state and of a type. */
export function asThing(kind: SightKind): Pick<OracleRecord, 'kind' | 'product'> {
  const product = (state: string, type: string) => ({ kind: 'product', product: { state, type, people: [] } });
  if (kind === 'product') return product('approved', 'problem_profile');
  if (kind === 'product_in_review') return product('peer_review', 'problem_profile');
  return kind === 'briefing' ? product('approved', 'briefing') : { kind };
}

type Answer = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

/** Each verb: the policy's decision, and the oracle's. */
export const VERBS: Readonly<
  Record<
    'read' | 'see' | 'post' | 'sampled' | 'write' | 'export' | 'disseminate',
    readonly [(policy: PolicyModule, q: Question) => Answer, (q: Question) => boolean]
  >
> = {
  read: [
    (policy, { actor, row, today }) => policy.mayReadRow(actor, row, today),
    ({ actor, row, today }) => oracleCanRead(toOracle(actor, today), recordOf(row), today),
  ],
  see: [
    (policy, { actor, kind, row, today }) => {
      const answer = policy.mayReadKind(actor, kind, row.label, today);
      // A briefing is also a product, for readers who see products.
      return answer.allowed || kind !== 'briefing' ? answer : policy.mayReadKind(actor, 'product', row.label, today);
    },
    ({ actor, kind, row, today }) =>
      oracleCanSee(toOracle(actor, today), { ...recordOf(row), lastVisibleDay: null, ...asThing(kind) }, today),
  ],
  post: [
    (policy, { actor, row, today }) => policy.mayReadByPost(actor, row.label, today),
    ({ actor, row, today }) =>
      oracleCanReadForPost(toOracle(actor, today), { ...recordOf(row), lastVisibleDay: null }, today),
  ],
  sampled: [
    (policy, { actor, row, today }) => policy.mayOpenSampled(actor, row.label, today),
    ({ actor, row, today }) => oracleOpensSample(toOracle(actor, today), recordOf(row)),
  ],
  write: [
    (policy, { actor, row, today }) => policy.mayWrite(actor, row.label, today),
    ({ actor, row, today }) => oracleCanWrite(toOracle(actor, today), recordOf(row), today),
  ],
  export: [
    (policy, { actor, row, today }) => policy.mayExport(actor, row, today),
    ({ actor, row, today }) => oracleCanExport(toOracle(actor, today), recordOf(row), today),
  ],
  disseminate: [
    (policy, { actor, row, as, grounds, today }) => policy.mayDisseminate(actor, row, as, grounds, today),
    ({ actor, row, as, grounds, today }) =>
      oracleCanDisseminate(
        toOracle(actor, today),
        recordOf(row),
        as === 'evidence' ? 'evidence' : 'intelligence',
        groundsOf(grounds),
        today,
      ),
  ],
};
export type Verb = keyof typeof VERBS;

export interface Agreement {
  readonly decisions: number;
  readonly allowed: number;
  readonly refusals: ReadonlySet<string>;
  /** The first question on which the two differ. */
  readonly differs: Question | undefined;
}

/** Asks policy and oracle the same questions until they differ or `decisions` are made. */
export function compare(policy: PolicyModule, verb: Verb, decisions: number, seed: number): Agreement {
  const [decide, oracle] = VERBS[verb];
  const refusals = new Set<string>();
  let allowed = 0;
  let asked = 0;
  for (const question of fc.sample(anyQuestion, { numRuns: decisions, seed })) {
    asked += 1;
    const answer = decide(policy, question);
    if (answer.allowed) allowed += 1;
    else refusals.add(answer.because);
    if (answer.allowed !== oracle(question)) return { decisions: asked, allowed, refusals, differs: question };
  }
  return { decisions: asked, allowed, refusals, differs: undefined };
}
