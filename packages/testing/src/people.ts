import { compartmentCode, type Role } from '@reeve/domain';
import type { ActingPerson, AgencyFoundation, SystemActor } from '@reeve/store';

/** A small agency for tests: two units, two groups, two purposes, and a person for every step of a report. */
export const SYSTEM: SystemActor = {
  id: '00000000-0000-4000-8000-0000000000ff',
  login: 'system-one',
  name: 'Test loader',
};
export const OTHER_SYSTEM: SystemActor = {
  id: '00000000-0000-4000-8000-0000000001ff',
  login: 'system-two',
  name: 'Test loader',
};

export const AGENCY = '00000000-0000-4000-8000-000000000001';
export const OTHER_AGENCY = '00000000-0000-4000-8000-000000000002';
const PATROL = '00000000-0000-4000-8000-000000000011';
const INTELLIGENCE = '00000000-0000-4000-8000-000000000012';
const OTHER_UNIT = '00000000-0000-4000-8000-000000000013';

export const TRAY = compartmentCode('unit', 'PATROL');
export const RAW = compartmentCode('raw', 'NORTH');
export const SPECIAL = compartmentCode('special', 'ONE');
export const PROTECTED = compartmentCode('protected', 'ONE');
export const GROUP = 'BURGLARY';
export const SECOND_GROUP = 'DRUGS';

type Account = AgencyFoundation['accounts'][number];

function person(
  number: number,
  login: string,
  roles: readonly Role[],
  compartments: readonly string[],
  purposes: readonly string[] = ['P2'],
  more: Partial<Account> = {},
): Account {
  return {
    id: `00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`,
    login,
    name: login.charAt(0).toUpperCase() + login.slice(1),
    passwordHash: undefined,
    unitId: compartments.includes(RAW) ? INTELLIGENCE : PATROL,
    roles,
    clearance: 'restricted',
    status: 'active',
    locale: 'en',
    hint: 'a person of the tests',
    grants: [
      ...compartments.map((code) => ({ kind: 'compartment' as const, code, from: '2020-01-01', until: undefined })),
      ...purposes.map((code) => ({ kind: 'purpose' as const, code, from: '2020-01-01', until: undefined })),
    ],
    ...more,
  };
}

const DESK = [TRAY, compartmentCode('unit', 'INTEL'), RAW, GROUP, SECOND_GROUP];
const BOTH = ['P2', 'P3'];
export const FOUNDATION: AgencyFoundation = {
  agency: { id: AGENCY, code: 'ONE', name: 'First agency', timeZone: 'Etc/GMT-1' },
  units: [
    { id: PATROL, code: 'PATROL', name: 'Patrol', kind: 'patrol', rawFile: 'NORTH' },
    { id: INTELLIGENCE, code: 'INTEL', name: 'Intelligence', kind: 'intelligence', rawFile: 'NORTH' },
  ],
  compartments: [
    { code: TRAY, name: 'Patrol tray' },
    { code: compartmentCode('unit', 'INTEL'), name: 'Intelligence tray' },
    { code: RAW, name: 'Raw file north' },
    { code: SPECIAL, name: 'Special categories of data' },
    { code: PROTECTED, name: 'Protected addresses' },
    { code: GROUP, name: 'Burglary' },
    { code: SECOND_GROUP, name: 'Drugs' },
  ],
  codeLists: [
    {
      name: 'purposes',
      version: 1,
      body: [
        { code: 'P2', title: 'Residential burglary' },
        { code: 'P3', title: 'Synthetic drugs' },
      ],
    },
    { name: 'legal_bases', version: 1, body: [{ code: 'PA12', title: 'Police Act s. 12(1)' }] },
    {
      name: 'groups',
      version: 1,
      body: [
        { code: GROUP, title: 'Burglary' },
        { code: SECOND_GROUP, title: 'Drugs' },
      ],
    },
    { name: 'offence_types', version: 1, body: [{ code: 'residential_burglary', title: 'Residential burglary' }] },
    {
      name: 'retention',
      version: 1,
      body: [
        { id: 'ungraded', review: { unit: 'days', count: 30 }, maximum: { unit: 'days', count: 30 } },
        { id: 'tip', review: { unit: 'days', count: 30 }, maximum: { unit: 'days', count: 90 } },
        { id: 'no_person', review: { unit: 'months', count: 12 }, maximum: { unit: 'months', count: 36 } },
        { id: 'non_criminal', review: { unit: 'months', count: 6 }, maximum: { unit: 'months', count: 12 } },
        { id: 'suspect', review: { unit: 'months', count: 12 }, maximum: { unit: 'months', count: 36 } },
        { id: 'suspect_serious', review: { unit: 'months', count: 36 }, maximum: { unit: 'months', count: 60 } },
        { id: 'convicted', review: { unit: 'months', count: 36 }, maximum: { unit: 'months', count: 120 } },
        { id: 'victim_witness', review: { unit: 'months', count: 12 }, maximum: { unit: 'months', count: 24 } },
        { id: 'minor_suspect', review: { unit: 'months', count: 12 }, maximum: { unit: 'months', count: 24 } },
        { id: 'minor_victim', review: { unit: 'months', count: 6 }, maximum: { unit: 'months', count: 6 } },
        { id: 'special_category', review: { unit: 'months', count: 6 }, maximum: { unit: 'months', count: 12 } },
      ],
    },
    { name: 'grading_scheme', version: 1, body: { scheme: 'EU_4x4' } },
  ],
  accounts: [
    person(1, 'bela', ['submitting_officer'], [TRAY, GROUP]),
    person(2, 'mara', ['intelligence_officer'], DESK, BOTH),
    person(3, 'theo', ['intelligence_officer'], [...DESK, SPECIAL], BOTH),
    person(4, 'dora', ['head_of_intelligence'], [...DESK, SPECIAL, PROTECTED], BOTH),
    person(5, 'ivo', ['tactical_analyst'], [GROUP], BOTH),
    person(6, 'vera', ['tactical_analyst'], [SECOND_GROUP], BOTH),
    person(7, 'pia', ['data_protection_officer'], []),
    person(8, 'odo', ['auditor'], []),
    person(9, 'zita', ['administrator'], DESK),
    person(10, 'lars', ['tactical_analyst'], [GROUP], ['P2'], { clearance: 'internal' }),
    person(11, 'ulla', ['supervisor'], [TRAY, GROUP, PROTECTED], ['P2']),
    person(12, 'sven', ['tactical_analyst'], [GROUP], ['P2'], { status: 'suspended' }),
    person(13, 'rosa', ['district_commander'], [GROUP], BOTH),
    person(14, 'cleo', ['district_commander'], [SECOND_GROUP], BOTH),
  ],
};

export const OTHER_FOUNDATION: AgencyFoundation = {
  ...FOUNDATION,
  agency: { id: OTHER_AGENCY, code: 'TWO', name: 'Second agency', timeZone: 'Etc/GMT-1' },
  units: [{ id: OTHER_UNIT, code: 'PATROL', name: 'Patrol of the second', kind: 'patrol', rawFile: 'NORTH' }],
  accounts: [person(51, 'nika', ['intelligence_officer'], DESK, BOTH, { unitId: OTHER_UNIT })],
};

export function accountId(login: string): string {
  const account = FOUNDATION.accounts.find((one) => one.login === login);
  if (!account) throw new Error(`nobody is called ${login}`);
  return account.id;
}

/** A person of the first agency at work, without a session: for calls of the store. */
export const acting = (login: string, purpose = 'P2'): ActingPerson => ({
  accountId: accountId(login),
  agencyId: AGENCY,
  sessionId: undefined,
  purpose,
  justification: 'tests',
  caseRef: undefined,
  requestId: 'tests',
});
