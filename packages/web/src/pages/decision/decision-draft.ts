import { decisionFaults, PLAN_LINES, type DecisionFault, type DecisionState, type Measure } from '@reeve/domain';
import { areasOf, type AreaRoles } from './area-roles.ts';
import { countOf } from '../record/form/number-text.ts';
import { windowsAround } from '../record/windows.ts';

export interface OptionDraft {
  readonly code: string;
  readonly title: string;
  readonly hours: string;
  readonly forIt: string;
  readonly against: string;
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
  readonly measureText: string;
  readonly plan: Readonly<Record<(typeof PLAN_LINES)[number], string>>;
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
  measureText: '',
  plan: { proportionate: '', legal: '', accountable: '', necessary: '' },
};

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
  };
}

/** Options of which something was written; an empty line is no option. */
export function writtenOptions(draft: DecisionDraft): readonly OptionDraft[] {
  return draft.options.filter(({ title, forIt, against }) =>
    [title, forIt, against].some((text) => text.trim() !== ''),
  );
}

export type DraftFault = DecisionFault | 'outcome' | 'option_title' | 'option_hours' | 'measure_weeks';

/** What keeps the draft from being recorded: the domain's rules, and what only a form can get wrong. */
export function draftFaults(draft: DecisionDraft): readonly DraftFault[] {
  if (draft.outcome === undefined) return ['outcome'];
  const options = writtenOptions(draft);
  const faults: DraftFault[] = [];
  if (options.some(({ title }) => title.trim() === '')) faults.push('option_title');
  if (options.some(({ hours }) => hours.trim() !== '' && countOf(hours) === undefined)) faults.push('option_hours');
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
  });
  return [...faults, ...rest.filter((fault) => !(unfinished && fault === 'measure'))];
}

/** One option more, with the next letter. */
export function withOption(options: readonly OptionDraft[]): readonly OptionDraft[] {
  const code = String.fromCodePoint(65 + options.length);
  return [...options, { code, title: '', hours: '', forIt: '', against: '' }];
}
