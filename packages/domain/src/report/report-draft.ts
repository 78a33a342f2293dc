import { isLocalDate } from '../calendar.ts';
import type { GradeAnswers } from './grade-advice.ts';
import { parseGradeCodes } from './grading.ts';
import { involvementFaults, type InvolvementFault, type SubjectCategory } from '../access/involvement.ts';
import { handlingFault, type Classification, type Handling, type HandlingFault, type Tlp } from '../access/marking.ts';
import type { Priority } from './report.ts';
import type { TextAnswer } from './text-answer.ts';
import { isTimeWindow, type ReportPlace, type TimeWindow } from './report-circumstances.ts';
import type { PersonAge } from '../access/person-age.ts';
import { relatedIndex, relationFaults, type DraftRelation, type RelationFault } from '../person/related-person.ts';
import { namesSource } from './sanitisation.ts';
import { specialItemFaults, type DraftSpecialItem, type SpecialItemFault } from './special-item.ts';
import type { ThreatAlarm } from './threat.ts';

/** A person named in a draft; nothing is preselected. */
export interface DraftPerson {
  readonly name: string;
  readonly category: SubjectCategory | undefined;
  readonly grounds: string;
  readonly minor: boolean;
  /** Age of a minor, if known. */
  readonly age?: PersonAge | undefined;
  readonly reviewOn: string | undefined;
  /** The related person, if the category is contact or associate. */
  readonly relatedTo: DraftRelation | undefined;
}

/** What the officer has filled in so far. Every field can be empty; none has a default. */
export interface ReportDraft {
  readonly subject: string;
  readonly text: string;
  readonly sourceReference: string;
  readonly answers: GradeAnswers;
  readonly grade: { readonly scheme: string; readonly source: string; readonly info: string } | undefined;
  readonly gradeReason: string;
  readonly persons: readonly DraftPerson[];
  readonly namesNobody: boolean;
  readonly classification: Classification | undefined;
  readonly handling: Handling;
  readonly tlp: Tlp | undefined;
  readonly group: string | undefined;
  readonly purpose: string | undefined;
  readonly legalBasis: string | undefined;
  readonly priority: Priority | undefined;
  readonly occurredOn: string | undefined;
  readonly place: ReportPlace | undefined;
  readonly window: TimeWindow | undefined;
  /** Code of an offence type of the agency's list. */
  readonly topic: string | undefined;
  readonly reviewOn: string | undefined;
  readonly requirementId: string | undefined;
  readonly collectionTaskId: string | undefined;
  /** The question for patrols it answers, which ties it to a requirement its author need not see. */
  readonly patrolQuestionId: string | undefined;
  /** The content of the alarm of a threat to life; never part of the report. */
  readonly threat: ThreatAlarm | undefined;
  /** The author's answers at words of the text: positions, stored with the draft. */
  readonly textAnswers: readonly TextAnswer[];
  /** Special categories of data, each in a separate field; never part of the text. */
  readonly specialItems: readonly DraftSpecialItem[];
}

export const EMPTY_DRAFT: ReportDraft = {
  subject: '',
  text: '',
  sourceReference: '',
  answers: { toldBy: undefined, knowsBy: undefined, recordAgrees: undefined },
  grade: undefined,
  gradeReason: '',
  persons: [],
  namesNobody: false,
  classification: undefined,
  handling: { codes: [], conditions: '' },
  tlp: undefined,
  group: undefined,
  purpose: undefined,
  legalBasis: undefined,
  priority: undefined,
  occurredOn: undefined,
  place: undefined,
  window: undefined,
  topic: undefined,
  reviewOn: undefined,
  requirementId: undefined,
  collectionTaskId: undefined,
  patrolQuestionId: undefined,
  threat: undefined,
  textAnswers: [],
  specialItems: [],
};

/**
 * True if a report is about a threat to life: its author chose the highest urgency. No wording and no grade decides it.
 */
export const isThreat = (draft: Pick<ReportDraft, 'priority'>): boolean => draft.priority === 'high';

export type DraftFault =
  | 'subject'
  | 'subject_names_source'
  | 'text'
  | 'source_reference'
  | 'window'
  | 'grade'
  | 'persons_or_nobody'
  | 'classification'
  | 'tlp'
  | 'group'
  | 'purpose'
  | 'legal_basis'
  | 'priority'
  | 'review_date'
  | `handling_${HandlingFault}`
  | 'handling_conditions_name_source'
  | `person_${number}_${InvolvementFault | RelationFault}`
  | `person_${number}_names_source`
  | `special_${number}_${SpecialItemFault}`
  | `special_${number}_names_source`;

/**
 * Returns everything that keeps a draft from being sent, in the order of the form. An empty list means it can be sent.
 * The person chooses grade, marking, category, purpose, legal basis and review date: nothing here fills them in.
 */
export function draftFaults(draft: ReportDraft): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  const need = (present: boolean, fault: DraftFault): void => {
    if (!present) faults.push(fault);
  };
  // The text is stored in the raw file with the reference; the subject, the persons and the conditions are read outside
  // it.
  const keepsSource = (...texts: readonly string[]): boolean => !namesSource(draft.sourceReference, texts);
  need(draft.subject.trim() !== '', 'subject');
  need(keepsSource(draft.subject), 'subject_names_source');
  need(draft.text.trim() !== '', 'text');
  // For their own observations officers are the only source, and their name is on the report.
  need(draft.answers.toldBy === 'saw_it_myself' || draft.sourceReference.trim() !== '', 'source_reference');
  need(draft.window === undefined || isTimeWindow(draft.window), 'window');
  const { grade } = draft;
  need(grade !== undefined && parseGradeCodes(grade.scheme, grade.source, grade.info) !== undefined, 'grade');
  need(draft.persons.length > 0 !== draft.namesNobody, 'persons_or_nobody');
  for (const [index, person] of draft.persons.entries()) {
    const link = { ...person, purpose: draft.purpose, legalBasis: draft.legalBasis };
    for (const fault of involvementFaults(link)) {
      // Purpose and legal basis are asked once for the whole form and reported there.
      if (fault !== 'purpose' && fault !== 'legal_basis') faults.push(`person_${index}_${fault}`);
    }
    const isRelated =
      person.relatedTo?.entityId !== undefined || relatedIndex(draft.persons, index, person.relatedTo) !== undefined;
    for (const fault of relationFaults(person.category, isRelated, person.grounds))
      faults.push(`person_${index}_${fault}`);
    // A threat to life is not held up because the source and a named person are the same.
    const texts = draft.priority === 'high' ? [person.grounds] : [person.name, person.grounds];
    need(keepsSource(...texts), `person_${index}_names_source`);
  }
  for (const [index, item] of draft.specialItems.entries()) {
    for (const fault of specialItemFaults(item, draft.persons)) faults.push(`special_${index}_${fault}`);
    need(keepsSource(item.words, item.because), `special_${index}_names_source`);
  }
  need(draft.classification !== undefined, 'classification');
  const handling = handlingFault(draft.handling);
  if (handling) faults.push(`handling_${handling}`);
  need(keepsSource(draft.handling.conditions), 'handling_conditions_name_source');
  need(draft.tlp !== undefined, 'tlp');
  need((draft.group ?? '').trim() !== '', 'group');
  need((draft.purpose ?? '').trim() !== '', 'purpose');
  need((draft.legalBasis ?? '').trim() !== '', 'legal_basis');
  need(isLocalDate(draft.reviewOn ?? ''), 'review_date');
  need(draft.priority !== undefined, 'priority');
  return faults;
}
