/** The independent oracle: who can read and write what, in plain lines, from the domain brief (§1.4, §2.8–2.11, §6.5)
 *  and without one line of production code. If it and Reeve differ, either can be wrong. */
export interface OracleActor {
  id: string;
  agency: string;
  status: 'active' | 'suspended' | 'expired';
  roles: string[];
  clearance: string;
  groups: { code: string; until: string | null }[];
  purposes: string[];
  /** The purpose of the session, or null if none was set. */
  purpose: string | null;
}
export interface OracleRecord {
  agency: string;
  classification: string;
  groups: string[];
  purpose: string;
  /** Last visible day of the record, or null if it does not fall due. */
  lastVisibleDay: string | null;
  /** The kind of record, as named by the rules of access by post. */
  kind?: string;
  /** For a product: its state, its type, and its writers, owner and reviewers. */
  product?: { state: string; type: string; people: string[] };
  /** The marking's rules beyond reading; omitted if only reading is in question. */
  handling?: string[];
  tlp?: string | null;
  /** A minor who was harmed or saw it: a victim, a possible victim or a witness below eighteen. */
  minorVictim?: boolean;
  /** Only mentioned, and not verified. */
  unverifiedMention?: boolean;
  /** One of its groups is for matters about members of the service. */
  aboutStaff?: boolean;
}
/** Grounds recorded by named persons for one item and one recipient. */
export interface OracleGrounds {
  acknowledged: boolean;
  law: boolean;
  protocol: boolean;
  conditions: boolean;
  judicialPermission: boolean;
  providerConsent: boolean;
}

const LADDER = ['public', 'internal', 'restricted', 'confidential', 'secret', 'top_secret'];
/** Sets policy and, at most, runs the system besides. */
const onlySetsPolicy = ({ roles }: OracleActor): boolean =>
  roles.includes('policy_maker') && roles.every((role) => ['policy_maker', 'administrator'].includes(role));
/** No post in the service: reads what is sent to them and what is written together with them, and browses nothing. */
const comesFromOutside = ({ roles }: OracleActor): boolean =>
  roles.some((role) => role === 'partner' || role === 'expert') &&
  roles.every((role) => ['partner', 'expert', 'administrator'].includes(role));
const TOGETHER = 'document edition comment nomination workshop workshop_session concept readiness'.split(' ');
function holds(actor: OracleActor, group: string, today: string): boolean {
  if (group === `OWN:${actor.id}`) return true;
  return actor.groups.some((g) => g.code === group && (g.until === null || g.until >= today));
}
// The columns of the page "sight by post".
const CHIEFS = ['police_chief', 'district_commander'];
const DESK = ['head_of_intelligence', 'intelligence_officer', 'strategic_analyst', 'tactical_analyst'];
const FIELD = ['submitting_officer', 'source_handler'];
const OVERSIGHT = ['data_protection_officer', 'auditor'];
const FROM_OUTSIDE = [...OVERSIGHT, 'policy_maker'];
const COMMAND = [...CHIEFS, ...DESK, 'supervisor'];
/** The page "sight by post", row by row: who sees it under the session's purpose, and who under every purpose held. */
function postsFor(record: OracleRecord): { now: string[]; every: string[] } | null {
  switch (record.kind ?? 'anything') {
    case 'report':
    case 'statement':
    case 'person':
    case 'vehicle':
    case 'analysis_run':
    case 'finding':
      return { now: [...COMMAND, ...FIELD], every: [] };
    case 'briefing_draft':
    case 'judgement':
    case 'hypothesis_matrix':
    case 'person_nomination':
      return { now: COMMAND, every: [] };
    case 'product':
      return postsForProduct(record.product?.state ?? 'drafting', record.product?.type ?? 'any');
    case 'priority':
    case 'control_strategy':
      return { now: [...COMMAND, ...FIELD, 'secretariat', ...FROM_OUTSIDE], every: [...CHIEFS, ...FROM_OUTSIDE] };
    case 'gap':
    case 'requirement':
      return { now: [...COMMAND, ...FIELD, 'secretariat'], every: CHIEFS };
    case 'threat_assessment':
      return { now: COMMAND, every: CHIEFS };
    case 'collection_task':
    case 'patrol_question':
    case 'notice':
    case 'shift_sheet':
    case 'debrief':
      return { now: [...COMMAND, ...FIELD], every: CHIEFS };
    case 'meeting':
    case 'agenda_item':
      return { now: [...COMMAND, 'secretariat', ...OVERSIGHT], every: [...CHIEFS, ...OVERSIGHT] };
    case 'decision':
    case 'allocation_plan':
    case 'evaluation':
      return { now: [...COMMAND, ...OVERSIGHT], every: [...CHIEFS, ...OVERSIGHT] };
    case 'task':
    case 'outcome':
      return { now: [...COMMAND, ...FIELD, ...OVERSIGHT], every: [...CHIEFS, ...OVERSIGHT] };
    case 'dissemination':
      return { now: [...COMMAND, ...OVERSIGHT], every: OVERSIGHT };
    default:
      return null;
  }
}
/** The three rows of products. No post gives access to a profile of a person or a network. */
function postsForProduct(state: string, type: string): { now: string[]; every: string[] } {
  const profile = type === 'subject_profile' || type === 'network_profile';
  if (state === 'peer_review') return { now: DESK, every: [] };
  if (['superseded', 'recalled', 'expired'].includes(state)) return { now: COMMAND, every: [] };
  if (state !== 'approved' && state !== 'disseminated') return { now: [], every: [] };
  return { now: type === 'briefing' ? [...COMMAND, ...FIELD] : COMMAND, every: profile ? [] : CHIEFS };
}

/** True if an actor can see a record: by post, then by label; for a post also under their other purposes. */
export function oracleCanSee(actor: OracleActor, record: OracleRecord, today: string): boolean {
  const posts = postsFor(record);
  if (posts === null && onlySetsPolicy(actor)) return false;
  if (posts === null && comesFromOutside(actor) && !TOGETHER.includes(record.kind ?? '')) return false;
  if (posts === null) return oracleCanRead(actor, record, today);
  const has = (post: string): boolean => actor.roles.includes(post);
  const his = record.product?.people.includes(actor.id) === true;
  if ((his || posts.now.some(has)) && oracleCanRead(actor, record, today)) return true;
  return posts.every.some(has) && oracleCanReadForPost(actor, record, today);
}

/** What a chief, a commander, supervising roles and those who set policy read under a purpose of theirs other than the current one. */
export function oracleCanReadForPost(actor: OracleActor, record: OracleRecord, today: string): boolean {
  if (!actor.roles.some((role) => [...CHIEFS, ...FROM_OUTSIDE].includes(role))) return false;
  if (record.tlp === 'TLP:RED' || record.aboutStaff === true || record.groups.join('').includes(':')) return false;
  if (!actor.purposes.includes(record.purpose)) return false;
  // They must be at work for one of their purposes; the record is then read as if they worked for its own.
  const atWork = isCovered(actor, { ...record, purpose: '*' }, today);
  return atWork && isCovered({ ...actor, purpose: record.purpose }, record, today);
}

export function oracleCanRead(actor: OracleActor, record: OracleRecord, today: string): boolean {
  // Who sets policy works for no purpose of the police: without a post only what belongs to all of them is open.
  return isCovered(actor, record, today) && (record.purpose === '*' || !onlySetsPolicy(actor));
}

/** Agency, purpose, clearance, groups and due date. */
function isCovered(actor: OracleActor, record: OracleRecord, today: string): boolean {
  if (actor.status !== 'active') return false;
  if (actor.agency !== record.agency) return false;
  // Every reading carries a purpose from the reader's grants.
  if (actor.purpose === null || actor.purpose === '') return false;
  if (!actor.purposes.includes(actor.purpose)) return false;
  // System operators do not read content, nor does anyone without a role.
  if (actor.roles.every((role) => role === 'administrator')) return false;
  // Data collected for one purpose is not readable for another.
  if (record.purpose !== '*' && record.purpose !== actor.purpose) return false;
  // Content above restricted is not stored, so no one reads it here.
  if (!['public', 'internal', 'restricted'].includes(record.classification)) return false;
  if (LADDER.indexOf(record.classification) > LADDER.indexOf(actor.clearance)) return false;
  if (!record.groups.every((group) => holds(actor, group, today))) return false;
  // The due date is the last visible day.
  if (record.lastVisibleDay !== null && record.lastVisibleDay < today) return false;
  return true;
}

/** Authors add to raw files, units' trays, colleagues' own files and special-category files without reading there. */
export function oracleCanWrite(actor: OracleActor, record: OracleRecord, today: string): boolean {
  // Read-only users change nothing; they can add the reason for their access to their own file.
  const looksOn = actor.roles.every((r) => ['administrator', ...FROM_OUTSIDE].includes(r));
  if (looksOn && !(record.groups.length === 1 && record.groups[0] === `OWN:${actor.id}`)) return false;
  const named = record.groups.filter((g) => !/^(RAW|UNIT|OWN|SPECIAL|PROTECTED):/.test(g));
  return isCovered(actor, { ...record, groups: named, lastVisibleDay: null }, today);
}

const special = (record: OracleRecord): boolean => record.groups.some((g) => g.startsWith('SPECIAL:'));
/** Raw files, trays of units, persons' own files and matters about staff are workspaces and are not shared. */
const inside = (record: OracleRecord): boolean =>
  record.aboutStaff === true || record.groups.some((g) => /^(RAW|UNIT|OWN|PROTECTED):/.test(g));

/** In bulk, by file or interface: no special categories, raw text or minors as victims; no H2, H3 or C (§2.8). */
export function oracleCanExport(actor: OracleActor, record: OracleRecord, today: string): boolean {
  if (!oracleCanRead(actor, record, today)) return false;
  if (special(record) || inside(record)) return false;
  if (record.minorVictim === true) return false;
  const codes = record.handling ?? [];
  if (codes.length === 0) return false;
  return !codes.includes('H2') && !codes.includes('H3') && !codes.includes('C');
}

/** To a recipient outside the agency, as intelligence or as evidence (§2.8, §2.9; `u` is never disseminated, I4). */
export function oracleCanDisseminate(
  actor: OracleActor,
  record: OracleRecord,
  as: 'intelligence' | 'evidence',
  grounds: OracleGrounds,
  today: string,
): boolean {
  if (!oracleCanRead(actor, record, today)) return false;
  if (!actor.roles.includes('head_of_intelligence')) return false;
  if (special(record) || inside(record)) return false;
  if (record.unverifiedMention === true) return false;
  // RED is for named individuals, AMBER+STRICT for the own organisation; without a TLP none is chosen.
  if (!['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER'].includes(record.tlp ?? '')) return false;
  const codes = record.handling ?? [];
  if (codes.length === 0) return false;
  // Outside the agency the law is checked whenever the record has a Europol code.
  if (codes.some((c) => c.startsWith('H')) && !grounds.law) return false;
  if (codes.includes('H1') && as === 'evidence' && !grounds.judicialPermission) return false;
  if (codes.includes('H2') && !grounds.providerConsent) return false;
  if (codes.includes('H3') && !grounds.acknowledged) return false;
  if (codes.includes('P') && !grounds.protocol) return false;
  if (codes.includes('C') && !grounds.conditions) return false;
  return true;
}
