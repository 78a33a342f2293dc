import { describe, expect, test } from 'vitest';
import { FUNCTIONS, mayHoldTogether, mayPerform, ROLES, type FunctionName, type Role } from './role.ts';

const NAMES = Object.keys(FUNCTIONS) as FunctionName[]; // the keys of FUNCTIONS
const functionsOf = (role: Role): FunctionName[] => NAMES.filter((name) => mayPerform([role], name)).toSorted();

/** Functions that read, make or change content of the service's work. */
const CONTENT = NAMES.filter((name) => !['read_log', 'set_exercise_clock', 'administer'].includes(name));

test('there are the twelve roles of the brief, the supervisor of its duties, the two of a draft review, the policy-maker, and no more', () => {
  // Domain brief §1.4 row by row; `supervisor` is the role notified of break-glass and asked for re-categorisation;
  // policy-makers are among the readers of §1.1.
  expect(ROLES.toSorted()).toEqual(
    [
      'police_chief',
      'district_commander',
      'head_of_intelligence',
      'intelligence_officer',
      'source_handler',
      'strategic_analyst',
      'tactical_analyst',
      'submitting_officer',
      'data_protection_officer',
      'auditor',
      'partner',
      'administrator',
      'supervisor',
      'secretariat',
      'expert',
      'policy_maker',
    ].toSorted(),
  );
});

describe('must not', () => {
  const refused = (role: Role, ...names: FunctionName[]): void => {
    for (const name of names) expect([name, mayPerform([role], name)]).toEqual([name, false]);
  };

  test('the police chief does not grade reports', () => {
    refused('police_chief', 'evaluate_report', 'revalidate_report');
  });

  test('the district commander does not approve a product, so not their own', () => {
    refused('district_commander', 'approve_product', 'evaluate_report');
  });

  test('the head of intelligence is not also the data protection officer', () => {
    const pair: Role[] = ['head_of_intelligence', 'data_protection_officer'];
    expect(mayHoldTogether(pair)).toEqual({ allowed: false, because: 'roles_apart' });
    expect(mayHoldTogether(['auditor', ...pair.toReversed()])).toEqual({ allowed: false, because: 'roles_apart' });
    for (const role of ROLES) expect(mayHoldTogether([role])).toEqual({ allowed: true });
    expect(mayHoldTogether(['head_of_intelligence', 'tactical_analyst', 'auditor'])).toEqual({ allowed: true });
    expect(mayHoldTogether([])).toEqual({ allowed: true });
  });

  test('the source handler neither evaluates nor reads the log: their sources are kept outside the system', () => {
    expect(functionsOf('source_handler')).toEqual(['name_informant', 'write_report']);
    for (const role of ROLES.filter((one) => one !== 'source_handler'))
      expect(functionsOf(role)).not.toContain('name_informant');
  });

  test('the strategic analyst does not set priorities', () => {
    refused('strategic_analyst', 'decide', 'run_meeting', 'approve_requirement', 'approve_product');
  });

  test('the tactical analyst does not pick targets', () => {
    refused('tactical_analyst', 'decide', 'run_meeting', 'approve_requirement', 'approve_product', 'recategorise');
  });

  test('the submitting officer is not judged by a count of reports: they write, and work their tasks', () => {
    expect(functionsOf('submitting_officer')).toEqual(['work_task', 'write_debrief', 'write_report']);
  });

  test('the data protection officer and the auditor write no content: they read the log and open sampled records, and the officer releases from it, counts due records and approves openings', () => {
    expect(functionsOf('data_protection_officer')).toEqual([
      'approve_opening',
      'count_due_reports',
      'erase_log_texts',
      'open_samples',
      'read_log',
      'release_samples',
    ]);
    expect(functionsOf('auditor')).toEqual(['open_samples', 'read_log']);
  });

  test('a partner does not browse: no function is theirs', () => {
    expect(functionsOf('partner')).toEqual([]);
  });

  test('a policy-maker decides outside Reeve: no function is theirs, and no second role', () => {
    expect(functionsOf('policy_maker')).toEqual([]);
    for (const role of ROLES.filter((one) => one !== 'policy_maker'))
      for (const both of [[role, 'policy_maker'] as const, ['policy_maker', role] as const])
        expect([role, mayHoldTogether(both)]).toEqual([role, { allowed: false, because: 'roles_apart' }]);
  });

  test('the administrator performs no content function', () => {
    refused('administrator', ...CONTENT, 'read_log');
    expect(CONTENT.length).toBeGreaterThan(15);
  });
});

describe('does', () => {
  // The column "Does" of domain brief §1.4, for functions, and the actors in §1.2.
  test.each<[FunctionName, readonly Role[]]>([
    ['evaluate_report', ['head_of_intelligence', 'intelligence_officer']],
    ['erase_report', ['head_of_intelligence']],
    ['approve_requirement', ['district_commander', 'head_of_intelligence', 'police_chief']],
    ['approve_product', ['head_of_intelligence']],
    ['run_meeting', ['district_commander', 'head_of_intelligence', 'police_chief']],
    ['decide', ['district_commander', 'police_chief']],
    ['read_log', ['auditor', 'data_protection_officer']],
    ['administer', ['administrator']],
  ])('%s: %j', (name, roles) => {
    expect(ROLES.filter((role) => mayPerform([role], name)).toSorted()).toEqual(roles);
  });
});

test('a second role adds its functions and removes none', () => {
  for (const a of ROLES)
    for (const b of ROLES)
      for (const name of NAMES) expect(mayPerform([a, b], name)).toBe(mayPerform([a], name) || mayPerform([b], name));
});

test('no role and an unknown role perform nothing', () => {
  for (const name of NAMES) {
    expect(mayPerform([], name)).toBe(false);
    expect(mayPerform(['superuser' as Role], name)).toBe(false); // as a damaged row might hold it
  }
});

test('every function has a role to perform it', () => {
  for (const name of NAMES) expect(FUNCTIONS[name].length).toBeGreaterThan(0);
});
