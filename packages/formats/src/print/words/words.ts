import type {
  AuthorityType,
  Classification,
  CompartmentKind,
  Confidence,
  DecisionState,
  FalsityFlag,
  HourKind,
  Level,
  NoticeKind,
  PLAN_LINES,
  ProbabilityScheme,
  ProductState,
  ProductType,
  RIGHTS_LINES,
  SubjectCategory,
  THREAD_LINE,
} from '@reeve/domain';

type Fact =
  | 'reference'
  | 'version'
  | 'state'
  | 'issued_by'
  | 'authors'
  | 'reviewer'
  | 'approver'
  | 'period'
  | 'data_cut_off'
  | 'recipients'
  | 'answers'
  | 'scheme'
  | 'priorities'
  | 'categories'
  | 'special'
  | 'last_day'
  | 'next_update'
  | 'nomination'
  | 'classification'
  | 'handling'
  | 'tlp'
  | 'group'
  | 'held_on'
  | 'place'
  | 'chair'
  | 'attendance'
  | 'conflicts'
  | 'declared'
  | 'reach'
  | 'next_on';

type Label =
  // marking bars and the foot of each page
  | 'classification'
  | 'handling'
  | 'tlp'
  | 'group'
  | 'none'
  | 'nobody'
  | 'not_chosen'
  | 'conditions'
  | 'conditions_on_first'
  | 'exercise'
  | 'exercise_note'
  | 'page'
  | 'copy'
  | 'printed_for'
  // blocks
  | 'finding'
  | 'judgement'
  | 'confidence_is'
  | 'basis'
  | 'alternatives'
  | 'would_change_if'
  | 'not_stated'
  | 'not_applicable'
  | 'figure_note'
  | 'figure_cut'
  | 'hazards'
  | 'references'
  | 'not_shown'
  | 'none_seen'
  | 'not_recorded'
  | 'horizon'
  | 'signatures'
  | 'signature'
  | 'hazards_note'
  // closing part
  | 'gaps'
  | 'method'
  | 'limitations'
  | 'yardstick'
  | 'grades'
  | 'grades_note'
  | 'confidence_note'
  | 'thread'
  | 'thread_gap'
  // minutes
  | 'raised_by'
  | 'option'
  | 'what'
  | 'hours'
  | 'for'
  | 'against'
  | 'chosen'
  | 'decision'
  | 'no_decision'
  | 'reason'
  | 'owner'
  | 'due_on'
  | 'sent_to'
  | 'authority'
  | 'deconflicted_by'
  | 'dissent'
  | 'tasks'
  | 'cost'
  | 'whole_meeting'
  | 'measure'
  | 'offence_type'
  | 'treated'
  | 'comparison'
  | 'displacement'
  | 'displacement_comparison'
  | 'before'
  | 'after'
  | 'plan'
  | 'notes'
  | 'no_items';

/**
 * Every fixed word a document prints. `language` is a BCP 47 tag; `months` are twelve names separated by spaces, in the
 * form used in a date; `first_day` is the first of a month. Words in braces are placeholders: `{day} {month} {year}`.
 * `days.…` has a form for each plural category of the language.
 */
export type PrintWord =
  | 'value.open'
  | 'language'
  | 'months'
  | 'date'
  | 'first_day'
  | 'date_time'
  | 'period'
  | 'window'
  | 'days.one'
  | 'days.other'
  | `fact.${Fact}`
  | `label.${Label}`
  | `classification.${Classification}`
  | `compartment.${Exclude<CompartmentKind, 'group'>}`
  | `type.${ProductType}`
  | `state.${ProductState | 'called' | 'held' | 'closed'}`
  | `status.${'draft' | 'withdrawn' | 'superseded' | 'recalled' | 'expired'}`
  | `level.${'strategic' | 'tactical' | 'daily'}`
  | `scheme.${ProbabilityScheme}`
  | `scheme_note.${ProbabilityScheme}`
  | `confidence.${Confidence}`
  | `flag.${FalsityFlag}`
  | `decision.${DecisionState}`
  | `plan.${(typeof PLAN_LINES)[number] | (typeof RIGHTS_LINES)[number]}`
  | `reach.${Level}`
  | `authority.${AuthorityType}`
  | 'authority.line'
  | 'task.line'
  | `category.${SubjectCategory}`
  | `overview.${'title' | 'subtitle' | 'whole' | 'part' | 'priorities' | 'order' | 'no_reason' | 'not_scored' | 'score' | 'confidence' | 'results' | 'claim_fewer' | 'claim_more' | 'claim_none' | 'unread' | 'more' | 'oldest' | 'overdue_reviews' | 'alarms' | 'threats' | 'not_counted' | 'none_in_year'}`
  | `release.${'title' | 'subtitle' | 'not_yet' | 'crime' | 'crime_note' | 'others' | 'all' | 'operations' | 'acts' | 'decisions' | 'complaints' | 'hours' | 'hours_outside' | 'rounded' | 'no_results' | 'result' | 'legend' | 'withheld' | 'unchanged'}`
  | `brief.${'title' | 'subtitle' | 'priorities' | 'trend_note' | 'outside' | 'hours' | 'unstated' | 'unknown' | 'rising' | 'falling' | 'no_clear_change' | 'change' | 'results' | 'results_note' | 'readable_on' | 'never_readable' | 'gaps' | 'open' | 'being_collected' | 'days' | 'since_today' | 'waiting' | 'meeting' | 'no_meeting' | 'overdue' | 'days_late' | 'loop' | 'questions' | 'decisions' | 'operations' | 'open_gaps' | 'part_of' | 'none_due' | 'rights' | 'complaints' | 'sent' | 'recalled' | 'no_person' | 'none'}`
  | `hours.${HourKind}`
  | `shift.${'tasks' | 'hot_spots' | 'hours' | 'area' | 'visit' | 'map_hours' | 'map_spots' | 'news' | 'notices' | 'verify' | 'questions' | 'answer' | 'keep' | 'as_of' | 'ends' | 'phone' | 'recalled' | 'empty' | 'shred'}`
  | `pack.${'subtitle' | 'order' | 'when' | 'from_to' | 'lawful' | 'closed' | 'judged' | 'not_counted' | 'afterwards' | 'afterwards_note' | 'happened' | 'hours_used' | 'stops' | 'complaints' | 'worked' | 'did_not' | 'not_known'}`
  | `notice.${NoticeKind | 'no_ground' | 'uncorroborated'}`
  | `feedback.${'title' | 'note' | 'useful' | 'useful_yes' | 'useful_partly' | 'useful_no' | 'used_for' | 'missing' | 'by'}`
  | `thread.${(typeof THREAD_LINE)[number]}`;

/**
 * Fixed words by key. Sections (`section.hot_spots`), columns of findings (`column.crimes`), probability terms
 * (`term.likely`) and grade codes (`grade.EU_4x4.source.B`) are looked up too; if one is missing its code is printed,
 * never another word.
 */
export type PrintWords = Readonly<Record<PrintWord, string>> & Readonly<Record<string, string>>;
