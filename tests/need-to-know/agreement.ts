import type { HandlingGrounds, LocalDate, PolicyActor, PolicyRow } from '@reeve/domain';
import fc from 'fast-check';
import { anyActor, anyDay, anyGrounds, anyRow, groundsOf, recordOf, toOracle } from './any-access.ts';
import { oracleCanDisseminate, oracleCanExport, oracleCanRead, oracleCanWrite } from './oracle.ts';

/** The policy under test: the domain's own, or one that was broken on purpose. */
export type PolicyModule = Pick<
  typeof import('@reeve/domain'),
  'mayReadRow' | 'mayWrite' | 'mayExport' | 'mayDisseminate'
>;

interface Question {
  readonly actor: PolicyActor;
  readonly row: PolicyRow;
  readonly as: 'disseminate' | 'evidence';
  readonly grounds: HandlingGrounds;
  readonly today: LocalDate;
}
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  actor: anyActor,
  row: anyRow,
  as: fc.constantFrom('disseminate', 'evidence'),
  grounds: anyGrounds,
  today: anyDay,
});

type Answer = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

/** Each verb: what the policy says, and what the oracle says. */
export const VERBS: Readonly<
  Record<
    'read' | 'write' | 'export' | 'disseminate',
    readonly [(policy: PolicyModule, q: Question) => Answer, (q: Question) => boolean]
  >
> = {
  read: [
    (policy, { actor, row, today }) => policy.mayReadRow(actor, row, today),
    ({ actor, row, today }) => oracleCanRead(toOracle(actor, today), recordOf(row), today),
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

/** Ask policy and oracle the same questions until they differ or `decisions` are made. */
export function compare(policy: PolicyModule, verb: Verb, decisions: number, seed: number): Agreement {
  const [says, oracle] = VERBS[verb];
  const refusals = new Set<string>();
  let allowed = 0;
  let asked = 0;
  for (const question of fc.sample(anyQuestion, { numRuns: decisions, seed })) {
    asked += 1;
    const answer = says(policy, question);
    if (answer.allowed) allowed += 1;
    else refusals.add(answer.because);
    if (answer.allowed !== oracle(question)) return { decisions: asked, allowed, refusals, differs: question };
  }
  return { decisions: asked, allowed, refusals, differs: undefined };
}
