/**
 * The policy of the domain compared with the independent oracle: on random actors, rows, grounds and days both make the
 * same decision.
 */
import * as domain from '@reeve/domain';
import { readFileSync } from 'node:fs';
import { rounds, some } from '@reeve/testing/run/draw.ts';
import { describe, expect, test } from 'vitest';
import { compare, type Verb } from './need-to-know/agreement.ts';
import { BROKEN_DESKS, compareDesk, DESK_QUESTIONS } from './need-to-know/desk-agreement.ts';
import { killRuleMutant, ruleMutants } from './need-to-know/rule-mutants.ts';

const DECISIONS = 10_000;
const ENTRY = ['not_active', 'no_purpose', 'purpose_not_granted', 'other_agency', 'other_purpose', 'no_content_role', 'clearance', 'held_elsewhere', 'compartment']; // prettier-ignore
const LEAVE = [...ENTRY, 'overdue', 'special_category', 'place_of_work', 'no_code'];

test.each<[Verb, string[]]>([
  ['read', [...ENTRY, 'overdue']],
  ['see', [...ENTRY.filter((reason) => reason !== 'no_content_role'), 'no_post']],
  ['post', [...ENTRY.filter((reason) => !['other_purpose', 'no_content_role'].includes(reason)), 'no_post']],
  [
    'sampled',
    ['not_active', 'no_purpose', 'purpose_not_granted', 'other_agency', 'clearance', 'held_elsewhere', 'no_post'],
  ],
  ['write', [...ENTRY, 'reads_only'].filter((reason) => reason !== 'no_content_role')],
  ['export', [...LEAVE, 'minor_victim', 'exclude']],
  ['disseminate', [...LEAVE, 'role', 'unverified_mention', 'tlp', 'check_law', 'judicial_consent', 'originator_consent', 'acknowledge', 'check_protocol', 'conditions_met', 'check_conditions']], // prettier-ignore
])(`policy and oracle agree on ${DECISIONS} decisions to %s`, (verb, reasons) => {
  const { allowed, refusals, differs } = compare(domain, verb, DECISIONS, 20260927);
  expect(differs).toBeUndefined();
  // Agreement on refusals alone would prove little: enough was allowed, and every reason to refuse has occurred.
  expect(allowed).toBeGreaterThan(DECISIONS / 100);
  expect([...refusals].toSorted()).toEqual(expect.arrayContaining(reasons.toSorted()));
});

test.each([
  ['oracle.ts', 220],
  ['desk-oracle.ts', 110],
])('%s is short and has no line of production code', (file, most) => {
  const text = readFileSync(`tests/need-to-know/${file}`, 'utf8');
  expect(text.split('\n').length).toBeLessThanOrEqual(most);
  expect(text.replace("import type { OracleActor, OracleRecord } from './oracle.ts';\n", '')).not.toMatch(/^import/m);
});

describe('the desk and its oracle, which another person typed from the rules', () => {
  test.each(Object.entries(DESK_QUESTIONS))('agree on %s', (_, question) => {
    const { differs, allowed } = compareDesk(question, domain, DECISIONS);
    expect(differs).toBeUndefined();
    // Both answers are given often enough to show something.
    expect(allowed).toBeGreaterThan(DECISIONS / 100);
    expect(allowed).toBeLessThan(DECISIONS);
  });

  test.each(BROKEN_DESKS.map((one) => [one.name, one] as const))('detect that %s', (_, { question, broken }) => {
    expect(compareDesk(DESK_QUESTIONS[question], { ...domain, ...broken }, DECISIONS).differs).toBeDefined();
  });
});

describe('the manually broken policy is detected', () => {
  const mutants = ruleMutants();
  test.each(some(rounds(mutants.length), mutants, 'rule mutants').map((mutant) => [mutant.name, mutant] as const))(
    '%s',
    async (_, mutant) => {
      expect(await killRuleMutant(mutant, 20_000)).toBe(true);
    },
  );
});
