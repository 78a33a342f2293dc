import { compartmentCode, type Classification, type Grant, type Language, type Role } from '@reeve/domain';
import { fixedAccountId } from './agencies.ts';

export interface Persona {
  readonly id: string;
  /** Code of the agency. */
  readonly agency: string;
  /** Short, ASCII. */
  readonly login: string;
  readonly name: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly clearance: Classification;
  readonly grants: readonly Grant[];
  /** Language of the screens at first. */
  readonly locale: Language;
  /** What users can try in the demo as this person; `PERSONA_HINTS` has it in the other languages. */
  readonly hint: string;
}

const SINCE = '2025-04-01';

function granted(kind: Grant['kind'], codes: readonly string[]): readonly Grant[] {
  return codes.map((code) => ({ kind, code, from: SINCE, until: undefined }));
}

/** Trays and raw files of the intelligence unit, by unit code and file name. */
function desk(units: readonly string[], files: readonly string[]): readonly string[] {
  return [...units.map((code) => compartmentCode('unit', code)), ...files.map((file) => compartmentCode('raw', file))];
}

/** Trays of every unit that writes reports. */
const ALL_TRAYS = ['NORRIN-PATROL', 'SUND-PATROL', 'NORRIN-INTEL', 'SUND-INTEL', 'RIV-SOURCES', 'RIV-ANALYSIS', 'NORRIN-COMMAND']; // prettier-ignore
const ALL_FILES = ['NORRIN', 'SUND', 'SOURCES'];
const ALL_GROUPS = ['RIV-GEN', 'NORRIN-BURG', 'NORRIN-DV', 'SUND-DRUGS'];
const ALL_PURPOSES = ['P1', 'P2', 'P3', 'GEN'];

interface Sketch extends Omit<Persona, 'id' | 'agency' | 'grants' | 'clearance'> {
  readonly clearance?: Classification;
  readonly compartments: readonly string[];
  readonly purposes: readonly string[];
}

function persona(agency: 'RIV' | 'NAT', nth: number, sketch: Sketch): Persona {
  const { compartments, purposes, clearance = 'restricted', ...rest } = sketch;
  return {
    id: fixedAccountId({ RIV: 1, NAT: 2 }[agency], nth),
    agency,
    clearance,
    ...rest,
    grants: [...granted('compartment', compartments), ...granted('purpose', purposes)],
  };
}

/**
 * The seventeen personas users can sign in as. All fictional.
 *
 * Every role occurs; two evaluate, two analyse and two approve, because no one can check their own work.
 */
export const PERSONAS: readonly Persona[] = [
  persona('RIV', 1, { login: 'thorsby', name: 'Ragnhild Thorsby', unit: 'RIV-COMMAND', roles: ['police_chief'], locale: 'en', compartments: [...ALL_GROUPS, 'NORRIN-TCG', 'NORRIN-COUNCIL'], purposes: ALL_PURPOSES, hint: 'Chief: chairs the strategic meeting and signs the priorities. Grades nothing and reads no raw report.' }), // prettier-ignore
  persona('RIV', 2, { login: 'halden', name: 'Edda Halden', unit: 'NORRIN-COMMAND', roles: ['district_commander'], locale: 'en', compartments: ['RIV-GEN', 'NORRIN-BURG', 'NORRIN-DV', 'NORRIN-TCG', 'NORRIN-COUNCIL'], purposes: ['P1', 'P2', 'GEN'], hint: 'District commander: chairs the tactical meeting. Choose between options A, B and C, and fix the measure of success.' }), // prettier-ignore
  persona('RIV', 3, { login: 'markova', name: 'Vesna Marková', unit: 'NORRIN-INTEL', roles: ['head_of_intelligence'], locale: 'de', compartments: [...ALL_GROUPS, 'NORRIN-TCG', compartmentCode('special', 'RIV'), compartmentCode('protected', 'RIV'), ...desk(ALL_TRAYS, ALL_FILES)], purposes: ALL_PURPOSES, hint: 'Head of intelligence: approves products, erases records whose retention period has ended, checks reports of the sources desk.' }), // prettier-ignore
  persona('RIV', 4, { login: 'kostic', name: 'Радмила Костић', unit: 'SUND-INTEL', roles: ['head_of_intelligence', 'secretariat'], locale: 'ru', compartments: [...ALL_GROUPS, compartmentCode('special', 'RIV'), compartmentCode('protected', 'RIV'), ...desk(ALL_TRAYS, ALL_FILES)], purposes: ALL_PURPOSES, hint: 'Deputy head and second approver: approves what the head of intelligence wrote. Names keep their own script.' }), // prettier-ignore
  persona('RIV', 5, { login: 'ilves', name: 'Mara Ilves', unit: 'NORRIN-INTEL', roles: ['intelligence_officer'], locale: 'en', compartments: [...ALL_GROUPS, ...desk(ALL_TRAYS, ['NORRIN', 'SUND'])], purposes: ALL_PURPOSES, hint: 'Intelligence officer: start here. Evaluate the reports of the night, check a sanitised text, trace a product.' }), // prettier-ignore
  persona('RIV', 6, { login: 'brandt', name: 'Tomas Brandt', unit: 'NORRIN-INTEL', roles: ['intelligence_officer', 'expert'], locale: 'de', compartments: [...ALL_GROUPS, compartmentCode('special', 'RIV'), ...desk(ALL_TRAYS, ALL_FILES)], purposes: ALL_PURPOSES, hint: 'Second intelligence officer: sanitises reports. Users cannot check texts or grade reports they wrote themselves.' }), // prettier-ignore
  persona('RIV', 7, { login: 'ferrante', name: 'Livia Ferrante', unit: 'RIV-SOURCES', roles: ['source_handler'], locale: 'it', compartments: ALL_GROUPS, purposes: ['P2', 'P3', 'GEN'], hint: 'Source handler: reports under a source reference. Reeve does not store the identity of sources.' }), // prettier-ignore
  persona('RIV', 8, { login: 'okafor', name: 'Ines Okafor', unit: 'RIV-ANALYSIS', roles: ['tactical_analyst'], locale: 'en', compartments: [...ALL_GROUPS, 'NORRIN-TCG'], purposes: ALL_PURPOSES, hint: 'Tactical analyst: find the week of 2 March, the near repeats and the evening peak; write the problem profile.' }), // prettier-ignore
  persona('RIV', 9, { login: 'sorel', name: 'Aline Sorel', unit: 'RIV-ANALYSIS', roles: ['strategic_analyst', 'tactical_analyst'], locale: 'fr', compartments: [...ALL_GROUPS, 'NORRIN-TCG', 'NORRIN-COUNCIL'], purposes: ALL_PURPOSES, hint: 'Strategic and second tactical analyst: reviews the problem profile of another analyst, prepares the yearly assessment.' }), // prettier-ignore
  persona('RIV', 10, { login: 'lindqvist', name: 'Dag Lindqvist', unit: 'NORRIN-PATROL', roles: ['supervisor'], locale: 'en', compartments: ['RIV-GEN', 'NORRIN-BURG', 'NORRIN-DV', 'NORRIN-TCG', compartmentCode('special', 'RIV'), compartmentCode('protected', 'RIV')], purposes: ['P1', 'P2', 'GEN'], hint: 'Supervisor: decides on requests to change a crime category, works at the review desk, leads the patrols of option B.' }), // prettier-ignore
  persona('RIV', 11, { login: 'novak', name: 'Bela Novák', unit: 'NORRIN-PATROL', roles: ['submitting_officer'], locale: 'en', compartments: ['RIV-GEN', 'NORRIN-BURG'], purposes: ['P2', 'GEN'], hint: 'Patrol officer: writes a report on a phone in ninety seconds, and sees what it led to.' }), // prettier-ignore
  persona('RIV', 12, { login: 'marchetti', name: 'Zoë Marchetti', unit: 'RIV-DPO', roles: ['data_protection_officer'], locale: 'fr', compartments: [...ALL_GROUPS, 'NORRIN-TCG'], purposes: ALL_PURPOSES, hint: 'Data protection officer: reads and verifies the log, reviews a sample of accesses, decides on requests to open the review desk.' }), // prettier-ignore
  persona('RIV', 13, { login: 'volsky', name: 'Пётр Вольский', unit: 'RIV-AUDIT', roles: ['auditor'], locale: 'ru', compartments: [...ALL_GROUPS, 'NORRIN-TCG'], purposes: ALL_PURPOSES, hint: 'Auditor: reads the log, decisions and results with names masked, and can change nothing.' }), // prettier-ignore
  persona('RIV', 14, { login: 'sysadmin', name: 'Íñigo Aranburu', unit: 'RIV-ADMIN', roles: ['administrator'], locale: 'es', clearance: 'internal', compartments: [], purposes: ['GEN'], hint: 'System administrator: keeps Reeve running, sets the exercise clock, and cannot see any content.' }), // prettier-ignore
  persona('NAT', 1, { login: 'lund', name: 'Katarzyna Lund', unit: 'NAT-DESK', roles: ['intelligence_officer', 'strategic_analyst'], locale: 'en', compartments: ['NAT-PROPERTY', ...desk(['NAT-DESK', 'NAT-ANALYSIS'], ['NAT'])], purposes: ALL_PURPOSES, hint: 'National contact desk: another agency, which sees only what Riverton has shared.' }), // prettier-ignore
  persona('RIV', 15, { login: 'valureanu', name: 'Ștefan Vălureanu', unit: 'RIV-PARTNERS', roles: ['partner'], locale: 'fr', compartments: [], purposes: ['P2', 'P3', 'GEN'], hint: 'Foreign partner: receives products under their handling codes and acknowledges them. Partners cannot search.' }), // prettier-ignore
  persona('RIV', 16, { login: 'vessani', name: 'Ilaria Vessani', unit: 'RIV-GOVERNMENT', roles: ['policy_maker'], locale: 'it', compartments: [...ALL_GROUPS, 'NORRIN-TCG', 'NORRIN-COUNCIL'], purposes: ALL_PURPOSES, hint: 'Policy-maker: reads the year of the agency, its priorities and the public releases. Sees no report, no person and no crime record.' }), // prettier-ignore
];

/** The persona with a login; `undefined` if there is none. */
export function personaOf(login: string): Persona | undefined {
  return PERSONAS.find((each) => each.login === login);
}
