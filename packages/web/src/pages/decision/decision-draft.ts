import {
  decisionFaults,
  type AuthorityType,
  type DecisionFault,
  type DecisionState,
  type Level,
  type Measure,
  type PlanNote,
  type RightsNote,
} from '@reeve/domain';
import { areasOf, type AreaRoles } from './area-roles.ts';
import { countOf } from '../record/form/number-text.ts';
import { windowsAround } from '../record/windows.ts';

export interface OptionDraft {
  readonly code: string;
  readonly title: string;
  readonly hours: string;
  readonly cost: string;
  readonly forIt: string;
  readonly against: string;
}

/** A task while it is being written; what is left empty is as in the decision. */
export interface OrderDraft {
  readonly key: number;
  readonly instruction: string;
  readonly ownerId: string | undefined;
  readonly dueOn: string | undefined;
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  readonly hours: string;
}

export interface DissentDraft {
  readonly key: number;
  readonly accountId: string | undefined;
  readonly reason: string;
}

/** A decision while it is being written in the meeting; nothing is filled in. */
export interface DecisionDraft {
  readonly outcome: DecisionState | undefined;
  readonly options: readonly OptionDraft[];
  readonly chosen: string | undefined;
  readonly reason: string;
  readonly ownerId: string | undefined;
  readonly dueOn: string | undefined;
  /** `counted`: a measure; `described`: words that say how it will be seen. */
  readonly how: 'counted' | 'described' | undefined;
  readonly offenceType: string | undefined;
  readonly roles: AreaRoles;
  readonly startsOn: string | undefined;
  readonly weeks: number | undefined;
  /** Days within which a crime has to be recorded to count; undefined: the preset. */
  readonly maturityDays?: number | undefined;
  /** True if the treated area was chosen for its recent crimes; undefined: not stated, so it counts as true. */
  readonly chosenByItsPeak?: boolean | undefined;
  /** Offences over which the result is also weighed by harm. */
  readonly harmTypes: readonly string[];
  readonly measureText: string;
  readonly plan: PlanNote;
  readonly intrusive: boolean | undefined;
  readonly rights: RightsNote;
  readonly authority: AuthorityType | undefined;
  readonly authorityReference: string;
  readonly authorityExpiresOn: string | undefined;
  readonly deconflictedBy: string;
  readonly sentTo: Level | undefined;
  readonly orders: readonly OrderDraft[];
  readonly dissent: readonly DissentDraft[];
}

export const EMPTY_DECISION: DecisionDraft = {
  outcome: undefined,
  options: [],
  chosen: undefined,
  reason: '',
  ownerId: undefined,
  dueOn: undefined,
  how: undefined,
  offenceType: undefined,
  roles: {},
  startsOn: undefined,
  weeks: undefined,
  harmTypes: [],
  measureText: '',
  plan: { proportionate: '', legal: '', accountable: '', necessary: '' },
  intrusive: undefined,
  rights: { collateral: '', equality: '', children: '', lessIntrusive: '' },
  authority: undefined,
  authorityReference: '',
  authorityExpiresOn: undefined,
  deconflictedBy: '',
  sentTo: undefined,
  orders: [],
  dissent: [],
};

/** What of the meeting and its item a decision depends on. */
export interface DecidedOn {
  /** On the nomination of a person: its legality note is not asked twice. */
  readonly nominated: boolean;
  readonly reach: Level;
}

/** The measure of a draft; undefined while its dates are not complete. Other faults are the domain's to name. */
export function measureOf(draft: DecisionDraft): Measure | undefined {
  const windows = windowsAround(draft.startsOn, draft.weeks);
  if (draft.how !== 'counted' || !windows) return undefined;
  return {
    offenceType: draft.offenceType ?? '',
    treatedAreas: areasOf(draft.roles, 'treated'),
    comparisonAreas: areasOf(draft.roles, 'comparison'),
    displacementAreas: areasOf(draft.roles, 'displacement'),
    displacementComparisonAreas: areasOf(draft.roles, 'displacementComparison'),
    ...windows,
    ...(draft.maturityDays === undefined ? {} : { maturityDays: draft.maturityDays }),
    ...(draft.chosenByItsPeak === undefined ? {} : { chosenByItsPeak: draft.chosenByItsPeak }),
    ...(draft.harmTypes.length === 0 ? {} : { harmTypes: draft.harmTypes }),
  };
}

/** Options of which something was written; an empty line is no option. */
export function writtenOptions(draft: DecisionDraft): readonly OptionDraft[] {
  return draft.options.filter(({ title, forIt, against }) =>
    [title, forIt, against].some((text) => text.trim() !== ''),
  );
}

/** Tasks of which something was written. */
export function writtenOrders(draft: DecisionDraft): readonly OrderDraft[] {
  return draft.orders.filter(({ instruction }) => instruction.trim() !== '');
}

/** Dissent of which something was written. */
export function writtenDissent(
  draft: DecisionDraft,
): readonly { readonly accountId: string; readonly reason: string }[] {
  return draft.dissent
    .filter(({ accountId, reason }) => accountId !== undefined || reason.trim() !== '')
    .map(({ accountId = '', reason }) => ({ accountId, reason: reason.trim() }));
}

export type DraftFault =
  | DecisionFault
  | 'outcome'
  | 'option_title'
  | 'option_hours'
  | 'measure_weeks'
  | 'order_dates'
  | 'order_hours';

/** What keeps the draft from being recorded: the domain's rules, and what only a form can get wrong. */
export function draftFaults(draft: DecisionDraft, on: DecidedOn): readonly DraftFault[] {
  if (draft.outcome === undefined) return ['outcome'];
  const options = writtenOptions(draft);
  const faults: DraftFault[] = [];
  if (options.some(({ title }) => title.trim() === '')) faults.push('option_title');
  const isNumber = (text: string): boolean => text.trim() === '' || countOf(text) !== undefined;
  if (options.some(({ hours, cost }) => !isNumber(hours) || !isNumber(cost))) faults.push('option_hours');
  const orders = draft.outcome === 'adopted' ? writtenOrders(draft) : [];
  if (orders.some(({ startsOn, endsOn }) => startsOn !== undefined && endsOn !== undefined && endsOn < startsOn))
    faults.push('order_dates');
  if (orders.some(({ hours }) => !isNumber(hours))) faults.push('order_hours');
  const dissent = writtenDissent(draft);
  if (dissent.some(({ accountId }) => accountId === '')) faults.push('dissent');
  const measure = measureOf(draft);
  const unfinished = draft.outcome === 'adopted' && draft.how === 'counted' && measure === undefined;
  if (unfinished) faults.push('measure_weeks');
  const rest = decisionFaults({
    outcome: draft.outcome,
    options,
    chosen: draft.chosen,
    reason: draft.reason,
    ownerId: draft.ownerId,
    dueOn: draft.dueOn,
    measure,
    measureText: draft.how === 'described' || measure !== undefined ? draft.measureText : '',
    plan: draft.plan,
    ...on,
    intrusive: draft.intrusive,
    rights: draft.rights,
    authority: draft.authority && {
      type: draft.authority,
      reference: draft.authorityReference,
      expiresOn: draft.authorityExpiresOn,
    },
    deconflictedBy: draft.deconflictedBy,
    orders: orders.length,
    sentTo: draft.sentTo,
    dissent,
  });
  const isNamed = (fault: DraftFault): boolean => (unfinished && fault === 'measure') || faults.includes(fault);
  return [...faults, ...rest.filter((fault) => !isNamed(fault))];
}

/** One option more, with the next letter. */
export function withOption(options: readonly OptionDraft[]): readonly OptionDraft[] {
  const code = String.fromCodePoint(65 + options.length);
  return [...options, { code, title: '', hours: '', cost: '', forIt: '', against: '' }];
}

/** The next key of a list of drafts; keys stay while lines are removed. */
export function nextKey(drafts: readonly { readonly key: number }[]): number {
  return Math.max(0, ...drafts.map(({ key }) => key)) + 1;
}
