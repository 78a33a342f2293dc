import type { Operation } from '@reeve/contract';
import type { AuditAction, AuditEvent } from '@reeve/domain';
import type { Given } from '@reeve/testing/world.ts';

/** One act of a reader: the request, the response, and its events. */
export interface LoggedAct {
  readonly operation: Operation;
  readonly given: Given<Operation>;
  /** Undefined if the response is a file. */
  readonly answer: unknown;
  /** Why it was refused. */
  readonly code: string | undefined;
  readonly events: readonly AuditEvent[];
}

/** The action of each operation whose name and method do not determine it, by what the operation does. */
const ACTS: Readonly<Partial<Record<AuditAction, readonly string[]>>> = {
  view: [
    'acknowledgeConditions',
    'giveReason',
    'openAtRetentionDesk',
    'openComplaintRecord',
    'openSampledRecord',
    'previewPower',
    'readBoundaries',
    'suggestComparisons',
    'previewReaders',
    'rerunAnalysis',
    'listAreaSets',
    'listAssessmentTemplates',
    'listHarmWeightSets',
    'listPublicReleases',
    'listBasisReviews',
    'listCrimeFacets',
    'listDataSets',
    'listDeskOpenings',
    'listDisclosureReviews',
    'listDisseminations',
    'listProceedings',
    'listReaders',
    'listReceived',
    'listRecipients',
    'listRivals',
    'listSavedSearches',
    'listSent',
    'listStaff',
    'listStatements',
    'listSuggestions',
    'listThreats',
  ],
  search: ['listSavedSearches', 'readConceptBank', 'readCrimeEvents'],
  log_view: ['checkLog', 'listConsultationSamples', 'readLog', 'readLogStatus'],
  print: ['logCheckpointPdf'],
  create: [
    'addAssessmentTemplate',
    'addHarmWeightSet',
    'composePublicRelease',
    'acceptSuggestion',
    'addReportPerson',
    'addSpecialItem',
    'fillAgenda',
    'freezeEdition',
    'importComments',
    'keepRecipient',
    'openProceeding',
    'raiseThreat',
    'saveSearch',
    'runEventAnalysis',
    'runWeeklyCount',
  ],
  alter: ['keepRecipient', 'moveNomination'],
  permission_change: ['admitMember', 'endMember', 'moveNomination', 'recordConsent'],
  break_glass: ['answerDeskOpening', 'askDeskOpening'],
  review: ['askCategory', 'decideSpecialItem', 'moveProtection', 'retainSpecialItem'],
  restrict: ['protectAddress'],
  erase: ['deleteAreaSet', 'eraseLogTexts', 'eraseReport', 'undoImport'],
  disseminate: ['disseminate'],
  recall: ['recallDissemination'],
  receive: ['acknowledgeDissemination'],
  config_change: ['releaseConsultationSample', 'setExerciseClock'],
  sign_in: ['signInAsPersona'],
  sign_out: ['endOtherSessions'],
};

/** Parts shown as a whole are logged as the whole; crimes and colleagues, which are numerous, by their number. */
const BY_THE_WHOLE: readonly string[] = ['listComments', 'listCrimes', 'listStaff', 'readAgenda', 'readBlocks']; // prettier-ignore
/** Acts on an account, a session, a person in a report or a report whose address names another object. */
const OF_ANOTHER: readonly string[] = [
  'decideIdentity',
  'decideOrigin',
  'listIdentityPairs',
  'readIdentityPair',
  'withdrawIdentityDecision',
  'acceptSuggestion',
  'addReportPerson',
  'admitMember',
  'askCategory',
  'decideCategory',
  'decideSpecialItem',
  'endMember',
  'endOtherSessions',
  'fillAgenda',
  'giveFloor',
  'leaveFloor',
  'listStatements',
  'moveNomination',
  'readLogStatus',
  'readTranslation',
  'openComplaintRecord',
  'openSampledRecord',
  'recallDissemination',
  'retainSpecialItem',
  'signInAsPersona',
  'withdrawWording',
];

/**
 * By rules of this file: lists are searches, showing one object is a view, creating creates, everything else alters.
 */
function actsOf({ name, method, file }: Operation): readonly string[] {
  const known = Object.entries(ACTS).flatMap(([act, names]) => (names.includes(name) ? [act] : []));
  if (known.length > 0) return known;
  if (file !== undefined) return ['export'];
  if (method === 'GET') return [/^(list|find|search)/.test(name) ? 'search' : 'view'];
  return [name.startsWith('create') ? 'create' : 'alter'];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (value: unknown): readonly string[] => JSON.stringify(value ?? null).match(UUID) ?? [];
const idInAddress = ({ given }: LoggedAct): string | undefined => ((given.params ?? {}) as { id?: string }).id; // path parameters are texts

/** The ids an event must have: that of a created object, else the one in the address and those of a list. */
function neededIds(act: LoggedAct, event: AuditEvent): readonly string[] {
  const { name } = act.operation;
  const { items, id: made } = (act.answer ?? {}) as { readonly items?: unknown; readonly id?: unknown };
  if (event.action === 'create' && typeof made === 'string') return [made];
  const address = idInAddress(act) ?? [];
  // The searches among saved searches show hits, which are checked as ids of the answer.
  if (!Array.isArray(items) || BY_THE_WHOLE.includes(name) || (name === 'listSavedSearches' && event.action === 'search')) return [address].flat(); // prettier-ignore
  const listed = (items as readonly { readonly id?: unknown }[]).map((item) => item.id);
  return [address, listed].flat().filter((one) => typeof one === 'string');
}

function faultsOfIds(act: LoggedAct, event: AuditEvent): readonly string[] {
  const { operation, given, answer } = act;
  if (OF_ANOTHER.includes(operation.name))
    return event.objectIds.length > 0 || idsIn(answer).length === 0 ? [] : ['names nothing'];
  const missing = neededIds(act, event).filter((one) => !event.objectIds.includes(one));
  const known = new Set([...idsIn(given), ...idsIn(answer)]);
  const isOther = (one: string): boolean => one.match(UUID) !== null && !known.has(one);
  // The content of a file is not read here.
  const others = operation.file === undefined ? event.objectIds.filter(isOther) : [];
  return [
    ...(missing.length > 0 ? [`lacks ${missing.length} of its ids`] : []),
    ...(others.length > 0 ? [`names ${others.length} other things`] : []),
  ];
}

/** Returns the faults in the events of an act: another action, another decision, or ids of other objects. */
export function faultsOfAct(act: LoggedAct): readonly string[] {
  const { operation, answer, code, events } = act;
  const { name, method } = operation;
  const { sent, because } = (answer ?? {}) as { readonly sent?: boolean; readonly because?: string | null }; // of a sending
  return events.flatMap((event) => {
    const { action, objectKind, objectIds, decision } = event;
    if (code !== undefined) {
      const logged = [decision, event.because, action, objectKind, ...objectIds].join(' ');
      const wanted = ['deny', code, method === 'GET' ? 'view' : 'alter', name, idInAddress(act) ?? []].flat().join(' ');
      return logged === wanted ? [] : [`${name} is logged as ${logged} instead of ${wanted}`];
    }
    const decided = sent === false && because ? `deny ${because}` : 'allow';
    const outcome = decision === 'deny' ? `deny ${event.because ?? ''}` : decision;
    const faults = [
      ...(actsOf(operation).includes(action) ? [] : [`is not ${actsOf(operation).join(' or ')}`]),
      ...(outcome === decided ? [] : [`says ${outcome} instead of ${decided}`]),
      ...faultsOfIds(act, event),
    ];
    return faults.map((fault) => `${name} as ${action} ${objectKind}: ${fault}`);
  });
}
