import { addDays, earliest, type LocalDate } from '../calendar.ts';
import { isSentence } from '../person/related-person.ts';
import type { ReportState } from './report.ts';
import { earliestOf, type RetentionDates, type RetentionRule } from '../retention/retention.ts';
import { mayPerform, type Role } from '../access/role.ts';
import { FIXED_NECESSITIES } from './text-answer.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** The special categories of personal data (LED Art. 10), each a kind of item. */
export const SPECIAL_KINDS = [
  'origin',
  'politics',
  'belief',
  'union',
  'genetic',
  'biometric',
  'health',
  'sex_life',
] as const;
export type SpecialKind = (typeof SPECIAL_KINDS)[number];

/** Why an item is necessary: one of the fixed reasons, or another one in the author's own sentence. */
export const SPECIAL_NECESSITIES = [...FIXED_NECESSITIES, 'necessary'] as const;
export type SpecialNecessity = (typeof SPECIAL_NECESSITIES)[number];

/** Kinds that alone are never a ground: no fixed reason is enough, and a superior decides. */
const VIEWS: readonly SpecialKind[] = ['politics', 'belief'];

/** Most characters of an item's words, and most items of one report. */
export const SPECIAL_WORDS = 500;
export const SPECIAL_ITEMS = 5;

/** An item as its author writes it with the report; nothing is preselected. */
export interface DraftSpecialItem {
  readonly kind: SpecialKind | undefined;
  /** Name of the person of the report it is about; empty if the report names no one. */
  readonly about: string;
  readonly words: string;
  readonly necessity: SpecialNecessity | undefined;
  /** Why it is necessary; needed with `necessary`, and always for political opinions and beliefs. */
  readonly because: string;
}

export type SpecialItemFault = 'kind' | 'about' | 'words' | 'necessity' | 'because';

/**
 * Returns what keeps an item from being sent with its report, in the order of the form. Source: LED Art. 10; rules
 * page, "Special categories in free text": never views or faith as sole ground.
 *
 * @param persons the persons the report names; if there are none the item is about the report
 * @example specialItemFaults({ kind: 'health', about: '', words: 'Needs insulin.', necessity: 'victim_need', because: '' }, []) // => []
 */
export function specialItemFaults(
  { kind, about, words, necessity, because }: DraftSpecialItem,
  persons: readonly { readonly name: string }[],
): readonly SpecialItemFault[] {
  const named = about.trim();
  const isAboutOne =
    persons.length === 0 ? named === '' : persons.some(({ name }) => named !== '' && name.trim() === named);
  const needsSentence = necessity === 'necessary' || (kind !== undefined && VIEWS.includes(kind));
  return [
    ...(kind === undefined ? ['kind' as const] : []),
    ...(isAboutOne ? [] : ['about' as const]),
    ...(words.trim() === '' || words.length > SPECIAL_WORDS ? ['words' as const] : []),
    ...(necessity === undefined ? ['necessity' as const] : []),
    ...(needsSentence && !isSentence(because) ? ['because' as const] : []),
  ];
}

/** The state of an item: waiting for its decision, approved, or refused with its words erased. */
export const SPECIAL_STATES = ['proposed', 'approved', 'refused'] as const;
export type SpecialState = (typeof SPECIAL_STATES)[number];

/** Days in which an item must be decided; the last of them is its last visible day until then. */
const DAYS_TO_DECIDE = 14;

/** Returns the last day to decide on a proposed item before it is restricted. */
export const specialDecideBy = (proposedOn: LocalDate): LocalDate => addDays(proposedOn, DAYS_TO_DECIDE);

/** Id of the retention rule of an item, which has its own period (domain brief §6.5). */
export const SPECIAL_RULE = 'special_category';

/**
 * The dates of an item, counted from the day it was proposed: a decision does not lengthen them.
 *
 * @returns undefined if the agency's list lacks the rule: then nothing can be stored
 */
export function specialItemDates(rules: readonly RetentionRule[], from: LocalDate): RetentionDates | undefined {
  return earliestOf(
    rules.filter(({ id }) => id === SPECIAL_RULE),
    from,
  );
}

/** Returns the last visible day of an item: until it is approved, the last day for the decision, if that is earlier. */
export const specialVisibleUntil = (state: SpecialState, proposedOn: LocalDate, reviewOn: LocalDate): LocalDate =>
  state === 'proposed' ? earliest(reviewOn, specialDecideBy(proposedOn)) : reviewOn;

/** Roles that decide on political opinions and beliefs: superiors. */
const SUPERIORS: readonly Role[] = ['supervisor', 'head_of_intelligence'];

export const SPECIAL_REFUSALS = ['role', 'is_author', 'is_proposer', 'superior_decides', 'decided'] as const;
export type SpecialRefusal = (typeof SPECIAL_REFUSALS)[number];

/**
 * Returns whether a person who holds the compartment can approve or refuse an item (I3). The policy decides on access
 * to it.
 *
 * @param item `isAuthor`: this person wrote the report; `isProposer`: proposed the item later, or to retain it
 */
export function mayDecideSpecialItem(
  roles: readonly Role[],
  item: {
    readonly kind: SpecialKind;
    readonly state: SpecialState;
    readonly isAuthor: boolean;
    readonly isProposer: boolean;
  },
): Verdict<SpecialRefusal> {
  if (!mayPerform(roles, 'decide_special_item')) return refused('role');
  if (item.isAuthor) return refused('is_author');
  if (item.isProposer) return refused('is_proposer');
  if (item.state !== 'proposed') return refused('decided');
  if (VIEWS.includes(item.kind) && !roles.some((role) => SUPERIORS.includes(role))) return refused('superior_decides');
  return ALLOWED;
}

/** States of a report to which an item can be added: graded, so that it is no longer returned to its author. */
const ADDED_TO: readonly ReportState[] = ['evaluated', 'sanitised', 'quality_assured', 'collated', 'archived'];

/**
 * Returns whether a person who reads a report can propose an item of it, or its retention: its author, and those who
 * evaluate reports or decide on items. Another person decides.
 */
export function mayProposeSpecialItem(
  roles: readonly Role[],
  report: { readonly isAuthor: boolean; readonly state: ReportState },
): Verdict<'role' | 'state'> {
  const isOne = report.isAuthor || mayPerform(roles, 'evaluate_report') || mayPerform(roles, 'decide_special_item');
  if (!isOne) return refused('role');
  return ADDED_TO.includes(report.state) ? ALLOWED : refused('state');
}
