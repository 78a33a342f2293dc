import { compartmentCode } from '@reeve/domain';
import type { Agency, Compartment, Unit } from './agency.ts';
import { LEGAL_BASES, PURPOSES, RETENTION_RULES } from './code-lists.ts';

/**
 * UTC+1 all year: the sign of an `Etc` zone is reversed. A named zone would belong to a real place, and Riverton has no
 * summer time.
 */
const TIME_ZONE = 'Etc/GMT-1';

/** Readable identifiers: agency, kind, number. They are fixed, so that links into a demo keep working. */
function fixedId(agency: number, kind: number, nth: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  return `e0e0${hex(agency, 4)}-${hex(kind, 4)}-4000-8000-${hex(nth, 12)}`;
}

/** Number of an account among the fixed identifiers of its agency. */
export function fixedAccountId(agency: number, nth: number): string {
  return fixedId(agency, 3, nth);
}

function unitsOf(agency: number, units: readonly Omit<Unit, 'id'>[]): readonly Unit[] {
  return units.map((unit, i) => ({ id: fixedId(agency, 2, i + 1), ...unit }));
}

/** Every unit has a tray, every raw file its own compartment. */
function withTrays(units: readonly Unit[], groups: readonly Compartment[]): readonly Compartment[] {
  const files = [...new Set(units.map((unit) => unit.rawFile))];
  return [
    ...groups,
    ...units.map((unit) => ({ code: compartmentCode('unit', unit.code), name: `Tray of ${unit.name}` })),
    ...files.map((file) => ({ code: compartmentCode('raw', file), name: `Raw reports, ${file}` })),
  ];
}

const RIV_UNITS = unitsOf(1, [
  { code: 'NORRIN-PATROL', name: 'Norrin district, patrol', kind: 'patrol', district: 'NORRIN', rawFile: 'NORRIN' },
  { code: 'SUND-PATROL', name: 'Sund district, patrol', kind: 'patrol', district: 'SUND', rawFile: 'SUND' },
  { code: 'NORRIN-INTEL', name: 'Norrin district intelligence unit', kind: 'intelligence', district: 'NORRIN', rawFile: 'NORRIN' }, // prettier-ignore
  { code: 'SUND-INTEL', name: 'Sund district intelligence unit', kind: 'intelligence', district: 'SUND', rawFile: 'SUND' }, // prettier-ignore
  { code: 'RIV-SOURCES', name: 'Sources desk', kind: 'sources', district: undefined, rawFile: 'SOURCES' },
  { code: 'RIV-ANALYSIS', name: 'Analysis unit', kind: 'analysis', district: undefined, rawFile: 'NORRIN' },
  { code: 'NORRIN-COMMAND', name: 'Norrin district command', kind: 'command', district: 'NORRIN', rawFile: 'NORRIN' },
  { code: 'RIV-COMMAND', name: 'Regional command', kind: 'command', district: undefined, rawFile: 'NORRIN' },
  { code: 'RIV-DPO', name: 'Data protection', kind: 'data_protection', district: undefined, rawFile: 'NORRIN' },
  { code: 'RIV-AUDIT', name: 'Internal audit', kind: 'audit', district: undefined, rawFile: 'NORRIN' },
  { code: 'RIV-ADMIN', name: 'Systems administration', kind: 'administration', district: undefined, rawFile: 'NORRIN' },
  { code: 'RIV-PARTNERS', name: 'Accounts of partners', kind: 'contact', district: undefined, rawFile: 'NORRIN' },
  { code: 'RIV-GOVERNMENT', name: 'Provincial government', kind: 'contact', district: undefined, rawFile: 'NORRIN' },
]);
const NAT_UNITS = unitsOf(2, [
  { code: 'NAT-DESK', name: 'National contact desk', kind: 'contact', district: undefined, rawFile: 'NAT' },
  { code: 'NAT-ANALYSIS', name: 'National analysis', kind: 'analysis', district: undefined, rawFile: 'NAT' },
]);

/**
 * The two agencies of the exercise. Their names state that they are invented, because names travel without their
 * context.
 */
export const RIVERTON_AGENCIES: readonly Agency[] = [
  {
    exercise: true,
    id: fixedId(1, 1, 1),
    code: 'RIV',
    name: 'Riverton Regional Police (EXERCISE)',
    level: 'regional',
    timeZone: TIME_ZONE,
    districts: [
      { code: 'NORRIN', name: 'Norrin' },
      { code: 'SUND', name: 'Sund' },
    ],
    units: RIV_UNITS,
    compartments: withTrays(RIV_UNITS, [
      { code: 'RIV-GEN', name: 'Riverton, general' },
      { code: 'NORRIN-BURG', name: 'Norrin burglary' },
      { code: 'NORRIN-DV', name: 'Norrin domestic violence' },
      { code: 'SUND-DRUGS', name: 'Sund synthetic drugs' },
      { code: 'NORRIN-TCG', name: 'Norrin tasking and co-ordination' },
      { code: 'NORRIN-COUNCIL', name: 'Norrin safety council' },
      { code: compartmentCode('special', 'RIV'), name: 'Special categories of data' },
      { code: compartmentCode('protected', 'RIV'), name: 'Protected addresses' },
    ]),
    purposes: PURPOSES,
    legalBases: LEGAL_BASES,
    retentionRules: RETENTION_RULES,
  },
  {
    exercise: true,
    id: fixedId(2, 1, 1),
    code: 'NAT',
    name: 'National Criminal Intelligence Bureau (EXERCISE)',
    level: 'national',
    timeZone: TIME_ZONE,
    districts: [],
    units: NAT_UNITS,
    compartments: withTrays(NAT_UNITS, [{ code: 'NAT-PROPERTY', name: 'National property crime' }]),
    purposes: PURPOSES,
    legalBases: LEGAL_BASES,
    retentionRules: RETENTION_RULES,
  },
];
