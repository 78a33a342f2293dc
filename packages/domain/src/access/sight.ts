import { OBJECT_KINDS, type ObjectKind } from '../reference.ts';
import { isFromOutside, isPolicyMaker, mayBrowse, readsOnly, type Role } from './role.ts';

/**
 * The access of each post (`docs/operations/sight-by-post.md` is the page signed by the head of intelligence and the
 * data protection officer; this is the program's copy of it).
 *
 * A post gives access to a kind of object and, for posts that answer for several purposes, to every purpose they hold.
 * Groups, clearance and acknowledgements apply as to everyone: `policy.ts`. Access to a kind that is not listed here
 * depends on its label alone.
 */
const INTELLIGENCE = ['head_of_intelligence', 'intelligence_officer', 'strategic_analyst', 'tactical_analyst'] as const;
const COMMAND = ['police_chief', 'district_commander'] as const;
const STREET = ['submitting_officer', 'source_handler'] as const;
const OVERSIGHT = ['data_protection_officer', 'auditor'] as const;
const POLICY = ['policy_maker'] as const;
const STAFF = [...INTELLIGENCE, ...COMMAND, 'supervisor'] as const;

/** Who sees a kind of object: under the session's purpose, and under the other purposes they hold. */
interface Seen {
  readonly purpose: readonly Role[];
  readonly post: readonly Role[];
}
const seen = (purpose: readonly Role[], post: readonly Role[] = []): Seen => ({ purpose: [...purpose, ...post], post });

export const SIGHT = {
  // Reports, knowledge, and analysis results.
  report: seen([...STAFF, ...STREET]),
  statement: seen([...STAFF, ...STREET]),
  analysis_run: seen([...STAFF, ...STREET]),
  finding: seen([...STAFF, ...STREET]),
  // Assessments. A draft is visible to its authors and reviewers; no post gives access to it.
  hypothesis_matrix: seen(STAFF),
  judgement: seen(STAFF),
  threat_assessment: seen(['supervisor', ...INTELLIGENCE], COMMAND),
  person_nomination: seen(STAFF),
  product: seen(['supervisor', ...INTELLIGENCE], COMMAND),
  product_in_review: seen(INTELLIGENCE),
  briefing: seen(STREET),
  // Questions, decisions, tasks and results.
  priority: seen(['supervisor', ...INTELLIGENCE, ...STREET, 'secretariat'], [...COMMAND, ...OVERSIGHT, ...POLICY]),
  control_strategy: seen(
    ['supervisor', ...INTELLIGENCE, ...STREET, 'secretariat'],
    [...COMMAND, ...OVERSIGHT, ...POLICY],
  ),
  gap: seen(['supervisor', ...INTELLIGENCE, ...STREET, 'secretariat'], COMMAND),
  requirement: seen(['supervisor', ...INTELLIGENCE, ...STREET, 'secretariat'], COMMAND),
  collection_task: seen(['supervisor', ...INTELLIGENCE, ...STREET], COMMAND),
  patrol_question: seen(['supervisor', ...INTELLIGENCE, ...STREET], COMMAND),
  meeting: seen(['supervisor', ...INTELLIGENCE, 'secretariat'], [...COMMAND, ...OVERSIGHT]),
  agenda_item: seen(['supervisor', ...INTELLIGENCE, 'secretariat'], [...COMMAND, ...OVERSIGHT]),
  decision: seen(['supervisor', ...INTELLIGENCE], [...COMMAND, ...OVERSIGHT]),
  allocation_plan: seen(['supervisor', ...INTELLIGENCE], [...COMMAND, ...OVERSIGHT]),
  task: seen(['supervisor', ...INTELLIGENCE, ...STREET], [...COMMAND, ...OVERSIGHT]),
  // A notice that has ended or may not be read is hidden by the policy, not by the post.
  notice: seen(['supervisor', ...INTELLIGENCE, ...STREET], COMMAND),
  shift_sheet: seen(['supervisor', ...INTELLIGENCE, ...STREET], COMMAND),
  debrief: seen(['supervisor', ...INTELLIGENCE, ...STREET], COMMAND),
  briefing_draft: seen(['supervisor', ...INTELLIGENCE, ...COMMAND]),
  outcome: seen(['supervisor', ...INTELLIGENCE, ...STREET], [...COMMAND, ...OVERSIGHT]),
  evaluation: seen(['supervisor', ...INTELLIGENCE], [...COMMAND, ...OVERSIGHT]),
  // Disseminations and their recipients.
  dissemination: seen(STAFF, OVERSIGHT),
} as const satisfies Readonly<Record<string, Seen>>;

/**
 * A kind of object whose visibility depends on posts; `product_in_review` and `briefing` are products in a state and of
 * a type; `briefing_draft` is a notice or a shift sheet that is not released.
 */
export type SightKind = keyof typeof SIGHT;
/** Any kind of object, including those for which no post is checked. */
export type SeenKind = SightKind | ObjectKind;
export const SIGHT_KINDS = Object.keys(SIGHT) as readonly SightKind[]; // the keys of SIGHT

/**
 * Returns the kinds these roles see under the session's purpose, including those for which no post is checked. Of these a
 * policy-maker sees none, and partners and experts see what is written together.
 */
export function seenForPurpose(roles: readonly Role[]): readonly SeenKind[] {
  const isOpen = (kind: ObjectKind): boolean =>
    mayBrowse(roles) || (isFromOutside(roles) && WRITTEN_TOGETHER.includes(kind));
  return [
    ...OBJECT_KINDS.filter((kind) => !(kind in SIGHT) && isOpen(kind)),
    ...SIGHT_KINDS.filter((kind) => holdsOne(roles, SIGHT[kind].purpose)),
  ];
}

/** Recorded crime with its areas, and the duty roster, as policies name them: rows that are no object of their own. */
export const ROWS_WITHIN = ['crime', 'duty'] as const;

/** The rows without an object that these roles may read if the label allows it: none for people from outside. */
export function rowsWithin(roles: readonly Role[]): readonly string[] {
  return isFromOutside(roles) ? [] : ROWS_WITHIN;
}

/** What is written together with people outside the service. */
const WRITTEN_TOGETHER: readonly ObjectKind[] = [
  'document',
  'edition',
  'comment',
  'nomination',
  'workshop',
  'workshop_session',
  'concept',
  'readiness',
];

/** The kinds these roles see under every purpose their holder has, in one view. */
export function seenByPost(roles: readonly Role[]): readonly SightKind[] {
  return SIGHT_KINDS.filter((kind) => holdsOne(roles, SIGHT[kind].post));
}

function holdsOne(roles: readonly Role[], named: readonly Role[]): boolean {
  return roles.some((role) => named.includes(role));
}

/**
 * The kinds that the year of a policy-maker counts, in addition to those of their post: numbers, and the sentences that the
 * program makes of them. No page of any of these opens for them.
 */
export const COUNTED_FOR_POLICY: readonly SightKind[] = [
  'threat_assessment',
  'gap',
  'requirement',
  'product',
  'agenda_item',
  'decision',
  'allocation_plan',
  'task',
  'outcome',
  'evaluation',
];

/** True if these roles read with the names of persons masked: oversight, and those who set policy. */
export function readsMasked(roles: readonly Role[]): boolean {
  const masked: readonly Role[] = [...OVERSIGHT, ...POLICY];
  return isPolicyMaker(roles) || (roles.length > 0 && roles.every((role) => masked.includes(role)));
}

/** True if these roles can be responsible for a record: they change records, and people from outside what is written together. */
export function mayOwn(kind: ObjectKind, roles: readonly Role[]): boolean {
  return !readsOnly(roles) && (mayBrowse(roles) || WRITTEN_TOGETHER.includes(kind));
}
