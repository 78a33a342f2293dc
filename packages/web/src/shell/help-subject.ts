import type { HelpSubject } from '@reeve/domain';
import { railNameOf } from './rail-table.ts';

/** What the pages under an address are about: the list, and one of its objects. */
const SUBJECTS: Readonly<Record<string, readonly [list: HelpSubject, one: HelpSubject]>> = {
  '': ['home', 'home'],
  overview: ['evaluate', 'evaluate'],
  'public-releases': ['evaluate', 'evaluate'],
  search: ['search', 'search'],
  reports: ['gather', 'report'],
  crimes: ['recorded_crime', 'recorded_crime'],
  imports: ['recorded_crime', 'import_batch'],
  'data-sets': ['recorded_crime', 'recorded_crime'],
  entities: ['know', 'entity'],
  findings: ['analyse', 'finding'],
  'analysis-runs': ['analyse', 'analysis_run'],
  'where-and-when': ['where_and_when', 'where_and_when'],
  areas: ['where_and_when', 'where_and_when'],
  'allocation-plans': ['decide', 'allocation_plan'],
  'control-strategies': ['direct', 'control_strategy'],
  'crime-areas': ['threat_assessment', 'threat_assessment'],
  harm: ['threat_assessment', 'threat_assessment'],
  'harm-weights': ['threat_assessment', 'threat_assessment'],
  'assessment-templates': ['threat_assessment', 'threat_assessment'],
  'threat-assessments': ['assess', 'threat_assessment'],
  'hypothesis-matrices': ['assess', 'hypothesis_matrix'],
  judgements: ['assess', 'judgement'],
  calibration: ['judgement', 'judgement'],
  products: ['assess', 'product'],
  gaps: ['direct', 'gap'],
  patrol: ['patrol_question', 'patrol_question'],
  'patrol-questions': ['patrol_question', 'patrol_question'],
  requirements: ['direct', 'requirement'],
  'collection-tasks': ['collection_task', 'collection_task'],
  priorities: ['priority', 'priority'],
  meetings: ['decide', 'meeting'],
  decisions: ['decide', 'decision'],
  'person-nominations': ['person_nomination', 'person_nomination'],
  tasks: ['act', 'task'],
  shift: ['shift_sheet', 'shift_sheet'],
  'shift-sheets': ['shift_sheet', 'shift_sheet'],
  debriefs: ['debrief', 'debrief'],
  notices: ['notice', 'notice'],
  outcomes: ['outcome', 'outcome'],
  threats: ['act', 'act'],
  'duty-roster': ['act', 'act'],
  evaluations: ['evaluate', 'evaluation'],
  documents: ['document', 'document'],
  workshops: ['workshop', 'workshop'],
  'workshop-sessions': ['workshop_session', 'workshop_session'],
  concepts: ['concept', 'concept'],
  readiness: ['readiness', 'readiness'],
  thread: ['thread', 'thread'],
  recipients: ['recipients', 'recipients'],
  'disclosure-reviews': ['disclosure', 'disclosure'],
  'retention-desk': ['protect', 'protect'],
  proceedings: ['protect', 'protect'],
  log: ['protect', 'log'],
  sessions: ['protect', 'protect'],
};

/** What the page at an address is about, as the guidebook explains it; elsewhere its stage, if it has one. */
export function helpSubjectOf(pathname: string): HelpSubject | undefined {
  if (/^\/reports\/(?:new|[^/]+\/draft)$/.test(pathname)) return 'new_report';
  const [, first = '', second] = pathname.split('/');
  const found = SUBJECTS[first];
  if (found) return found[second === undefined ? 0 : 1];
  const place = railNameOf(pathname);
  return place === 'common' ? 'document' : place;
}
