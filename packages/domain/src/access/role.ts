import { ALLOWED, refused, type Verdict } from './verdict.ts';

/**
 * Roles of a police intelligence service (domain brief §1.4), and of those who set policy for it (§1.1). A person can hold
 * several; none grants access alone.
 */
export const ROLES = [
  'police_chief',
  'district_commander',
  'head_of_intelligence',
  'intelligence_officer',
  'source_handler',
  'strategic_analyst',
  'tactical_analyst',
  'supervisor',
  'submitting_officer',
  'data_protection_officer',
  'auditor',
  'partner',
  'policy_maker',
  'secretariat',
  'expert',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Functions of roles. Access to a record is decided by the policy (`policy.ts`), not by the role. */
export const FUNCTIONS = {
  write_report: [
    'submitting_officer',
    'intelligence_officer',
    'source_handler',
    'tactical_analyst',
    'strategic_analyst',
    'supervisor',
    'district_commander',
    'head_of_intelligence',
  ],
  name_informant: ['source_handler'],
  evaluate_report: ['intelligence_officer', 'head_of_intelligence'],
  erase_report: ['head_of_intelligence'],
  revalidate_report: ['intelligence_officer', 'head_of_intelligence', 'supervisor'],
  count_due_reports: ['head_of_intelligence', 'data_protection_officer'],
  approve_opening: ['head_of_intelligence', 'data_protection_officer', 'police_chief'],
  keep_proceedings: ['intelligence_officer', 'head_of_intelligence', 'supervisor', 'district_commander'],
  protect_address: ['head_of_intelligence', 'supervisor'],
  decide_special_item: ['supervisor', 'intelligence_officer', 'head_of_intelligence'],
  ask_category: [
    'intelligence_officer',
    'tactical_analyst',
    'strategic_analyst',
    'supervisor',
    'district_commander',
    'head_of_intelligence',
  ],
  recategorise: ['supervisor', 'head_of_intelligence'],
  propose_requirement: [
    'police_chief',
    'district_commander',
    'head_of_intelligence',
    'intelligence_officer',
    'tactical_analyst',
    'strategic_analyst',
  ],
  approve_requirement: ['police_chief', 'district_commander', 'head_of_intelligence'],
  release_patrol_question: ['intelligence_officer', 'head_of_intelligence'],
  import_crimes: ['tactical_analyst', 'strategic_analyst', 'intelligence_officer', 'head_of_intelligence'],
  make_statement: ['intelligence_officer', 'tactical_analyst', 'strategic_analyst', 'head_of_intelligence'],
  analyse: ['tactical_analyst', 'strategic_analyst', 'intelligence_officer', 'head_of_intelligence'],
  assess: ['tactical_analyst', 'strategic_analyst', 'head_of_intelligence'],
  review_product: ['tactical_analyst', 'strategic_analyst', 'intelligence_officer', 'head_of_intelligence'],
  approve_product: ['head_of_intelligence'],
  assess_for_defence: ['intelligence_officer', 'head_of_intelligence', 'district_commander', 'supervisor'],
  disseminate: ['head_of_intelligence'],
  approve_dissemination: ['head_of_intelligence', 'police_chief', 'district_commander'],
  keep_recipients: ['head_of_intelligence'],
  keep_scales: ['head_of_intelligence'],
  compose_release: ['police_chief'],
  approve_release: ['head_of_intelligence', 'district_commander', 'police_chief'],
  export_in_bulk: ['tactical_analyst', 'strategic_analyst', 'head_of_intelligence'],
  answer_threat: ['district_commander', 'head_of_intelligence', 'police_chief'],
  keep_duty: ['supervisor', 'district_commander', 'head_of_intelligence'],
  run_meeting: ['police_chief', 'district_commander', 'head_of_intelligence'],
  check_threads: ['police_chief', 'district_commander', 'head_of_intelligence'],
  nominate_person: [
    'district_commander',
    'head_of_intelligence',
    'intelligence_officer',
    'tactical_analyst',
    'strategic_analyst',
    'supervisor',
  ],
  approve_person_nomination: ['police_chief', 'district_commander', 'head_of_intelligence'],
  decide: ['police_chief', 'district_commander'],
  write_notice: ['supervisor', 'district_commander', 'intelligence_officer', 'head_of_intelligence'],
  write_shift_sheet: ['supervisor', 'district_commander', 'intelligence_officer', 'head_of_intelligence'],
  write_debrief: [
    'submitting_officer',
    'supervisor',
    'district_commander',
    'intelligence_officer',
    'head_of_intelligence',
  ],
  plan_hours: ['tactical_analyst', 'strategic_analyst', 'head_of_intelligence', 'supervisor', 'district_commander'],
  work_task: ['submitting_officer', 'district_commander', 'supervisor', 'intelligence_officer'],
  evaluate_result: ['tactical_analyst', 'strategic_analyst', 'district_commander'],
  draft_document: ['secretariat', 'strategic_analyst', 'head_of_intelligence', 'police_chief'],
  keep_concepts: ['secretariat', 'strategic_analyst', 'head_of_intelligence'],
  assess_readiness: ['secretariat', 'police_chief', 'head_of_intelligence', 'strategic_analyst', 'district_commander'],
  read_log: ['data_protection_officer', 'auditor'],
  erase_log_texts: ['data_protection_officer'],
  release_samples: ['data_protection_officer'],
  open_samples: ['data_protection_officer', 'auditor'],
  review_samples: ['supervisor'],
  set_exercise_clock: [
    'administrator',
    'head_of_intelligence',
    'police_chief',
    'district_commander',
    'tactical_analyst',
    'intelligence_officer',
  ],
  administer: ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type FunctionName = keyof typeof FUNCTIONS;

/** True if any of the roles held can perform a function. Unknown means no. */
export function mayPerform(roles: readonly Role[], name: FunctionName): boolean {
  const allowed: readonly Role[] = FUNCTIONS[name];
  return roles.some((role) => allowed.includes(role));
}

/** Who takes a step, as a rule on steps sees them. */
export interface StepActor {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/** No account has this id: the actor with it wrote, owns and reviewed nothing. */
const ANOTHER_PERSON = 'another-person';

/** Refusals of a person who has neither the role nor a part in the object. */
const OF_NO_PART: readonly string[] = ['role', 'not_owner', 'not_author'];

/**
 * Returns the roles that can take a step, from the rule that decides on it: those with which a person who had no part in
 * the object is not refused for who they are. What else refuses (a state, a missing review) refuses every role alike.
 *
 * @param rule the rule on one step of one object
 * @example rolesThatCan(({ roles }) => (mayPerform(roles, 'approve_product') ? ALLOWED : refused('role'))) // => ['head_of_intelligence']
 */
export function rolesThatCan(rule: (actor: StepActor) => Verdict): readonly Role[] {
  return ROLES.filter((role) => {
    const verdict = rule({ accountId: ANOTHER_PERSON, roles: [role] });
    return verdict.allowed || !OF_NO_PART.includes(verdict.because);
  });
}

/** Supervising roles and the supervised roles they exclude (domain brief §1.4). */
const APART: readonly (readonly [Role, Role])[] = [['head_of_intelligence', 'data_protection_officer']];

/**
 * True if one person can hold all these roles: the head of intelligence is not also the data protection officer, and a
 * policy-maker has no post in the service.
 */
export function mayHoldTogether(roles: readonly Role[]): Verdict<'roles_apart'> {
  const isApart = APART.some((pair) => pair.every((role) => roles.includes(role)));
  const isMixed = roles.includes('policy_maker') && roles.length > 1;
  return isApart || isMixed ? refused('roles_apart') : ALLOWED;
}

/**
 * True for those who set policy for the service and have no post in it: they read by post alone (`sight.ts`) and perform no
 * function. Running the system adds no sight.
 */
export function isPolicyMaker(roles: readonly Role[]): boolean {
  return roles.includes('policy_maker') && roles.every((role) => role === 'policy_maker' || role === 'administrator');
}

const OUTSIDE: readonly Role[] = ['partner', 'expert'];

/**
 * True for partners and experts who hold no post in the service: they read what is sent to them and the texts they review,
 * and browse nothing (domain brief §1.4). Running the system adds no sight.
 */
export function isFromOutside(roles: readonly Role[]): boolean {
  return (
    roles.some((role) => OUTSIDE.includes(role)) &&
    roles.every((role) => OUTSIDE.includes(role) || role === 'administrator')
  );
}

/** True for all who look through the records of the service: everyone with a post in it. */
export function mayBrowse(roles: readonly Role[]): boolean {
  return !isPolicyMaker(roles) && !isFromOutside(roles);
}

const READ_ONLY: readonly Role[] = ['administrator', 'auditor', 'data_protection_officer', 'policy_maker'];

/** True for those who run the system, oversee the service or set policy for it: they change no record. */
export const readsOnly = (roles: readonly Role[]): boolean => roles.every((role) => READ_ONLY.includes(role));
