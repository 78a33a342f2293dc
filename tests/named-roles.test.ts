import { ROLES, type Role, type StepActor, type Verdict } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';
import { expect, test } from 'vitest';
import { HANDLERS } from '../packages/server/src/handlers.ts';
import { refusedStep } from '../packages/server/src/record/refusal.ts';
import { shownStep } from '../packages/server/src/record/shown-step.ts';
import type { RecordSpec } from '../packages/server/src/record/spec.ts';

const KINDS = HANDLERS.flatMap(({ record }) => record ?? []);

/** What the rules on steps read of a row: who had a part in it. */
function rowIn(state: string, ask: string): StoredRecord {
  const body = { authorIds: ['author'], assessorIds: ['author'], review: { byId: 'reviewer' }, ask };
  const row = {
    state,
    created_by: 'author',
    owner_id: 'owner',
    label_id: 1,
    body: { ...body, validFrom: '2026-01-01' },
  };
  return row as unknown as StoredRecord; // no rule reads more
}
/** A day on which the review of that strategy is due, and a label without a review group. */
const TX = { today: '2026-08-01', partsOf: () => ({ compartments: [] }) } as unknown as ActorTx; // no rule reads more

/** The states of a kind, from its contract. */
function statesOf({ read }: RecordSpec): readonly string[] {
  const { shape } = read.reply as unknown as { shape: { state: { options: readonly string[] } } }; // each page has a state
  return shape.state.options;
}

interface Step {
  readonly name: string;
  readonly to: string;
  readonly rule: (actor: StepActor) => Verdict;
}
const STEPS: readonly Step[] = KINDS.flatMap((spec) =>
  statesOf(spec).flatMap((state) =>
    ['operation', 'referral'].flatMap((ask) => {
      const row = rowIn(state, ask);
      const ruleOn = (to: string) => (actor: StepActor) => spec.mayMove(TX, row, to, actor);
      return spec
        .steps(state, row)
        .map((to) => ({ name: `${spec.kind} from ${state} to ${to}`, to, rule: ruleOn(to) }));
    }),
  ),
);
const withRoles = (...roles: readonly Role[]): StepActor => ({ accountId: 'someone', roles });
const shownTo = (actor: StepActor, { to, rule }: Step) => shownStep(to, rule(actor), rule);

test('every refusal for a role names exactly the roles with which the rule of its kind says yes', () => {
  const named = new Set<string>();
  for (const step of STEPS)
    for (const role of ROLES) {
      const shown = shownTo(withRoles(role), step);
      const can = ROLES.filter((other) => step.rule(withRoles(other)).allowed);
      if (shown.because === 'role') named.add(step.name);
      expect([step.name, role, shown.roles]).toEqual([step.name, role, shown.because === 'role' ? can : []]);
      if (shown.because === 'role') expect([step.name, shown.roles.length > 0]).toEqual([step.name, true]);
    }
  expect(KINDS.length).toBeGreaterThan(15);
  expect(named.size).toBeGreaterThan(25);
});

test.each<[string, readonly Role[]]>([
  // Domain brief §1.2 and §1.4: who approves, orders, releases and signs.
  ['allocation_plan from proposed to adopted', ['police_chief', 'district_commander']],
  ['product from peer_review to approved', ['head_of_intelligence']],
  ['requirement from proposed to approved', ['police_chief', 'district_commander', 'head_of_intelligence']],
  ['control_strategy from draft to signed', ['police_chief']],
  ['person_nomination from asked to approved', ['police_chief', 'district_commander', 'head_of_intelligence']],
])('%s: an auditor reads %j', (name, roles) => {
  const step = STEPS.find((one) => one.name === name);
  expect(step && shownTo(withRoles('auditor'), step)).toEqual({ to: step?.to, allowed: false, because: 'role', roles });
});

test('names the roles also to an author whose own hand in it would refuse them with that role', () => {
  const step = STEPS.find(({ name }) => name === 'product from peer_review to approved');
  expect(step && shownTo({ accountId: 'author', roles: ['tactical_analyst'] }, step).roles).toEqual([
    'head_of_intelligence',
  ]);
});

test('names the same roles whatever else the object lacks', () => {
  const rule = (actor: StepActor): Verdict =>
    actor.roles.includes('supervisor')
      ? { allowed: false, because: 'not_reviewed' }
      : { allowed: false, because: 'role' };
  expect(shownStep('approved', rule(withRoles('auditor')), rule).roles).toEqual(['supervisor']);
});

test('a refused change carries the roles, and a refusal for another reason names none', () => {
  const step = STEPS.find(({ name }) => name === 'allocation_plan from proposed to adopted');
  const rule = step?.rule ?? (() => ({ allowed: true }));
  expect(refusedStep('role', rule)).toMatchObject({
    code: 'not_permitted',
    detail: { because: 'role', roles: ['police_chief', 'district_commander'] },
  });
  expect(refusedStep('own_plan', rule).detail).toEqual({ because: 'own_plan' });
});
