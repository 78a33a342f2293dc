import { OFFENCE_TITLES, OFFENCE_TYPES, RETENTION_RULES } from '@reeve/scenario';
import type { AgencyFile } from './agency-file.ts';

/**
 * An example agency file. Units, groups, purposes and legal bases are placeholders for the agency's own; offence types and retention rules
 * are those of the exercise, to be set as the law of the agency requires.
 */
export function agencyExample(): AgencyFile {
  return {
    units: [
      { code: 'NORTH-PATROL', name: 'North district, patrol', kind: 'patrol', rawFile: 'NORTH' },
      { code: 'INTEL', name: 'Intelligence unit', kind: 'intelligence', rawFile: 'NORTH' },
      { code: 'ANALYSIS', name: 'Analysis', kind: 'analysis', rawFile: 'NORTH' },
      { code: 'COMMAND', name: 'Command', kind: 'command', rawFile: 'NORTH' },
      { code: 'DPO', name: 'Data protection', kind: 'data_protection', rawFile: 'NORTH' },
      { code: 'ADMIN', name: 'Systems administration', kind: 'administration', rawFile: 'NORTH' },
    ],
    groups: [{ code: 'GENERAL', title: 'General policing' }],
    purposes: [{ code: 'GEN', title: 'General policing' }],
    legalBases: [
      { code: 'LAW-1', title: 'Your police law, section …: collecting information to prevent or detect crime' },
    ],
    offenceTypes: OFFENCE_TYPES.map(({ code, title }) => ({ code, title, titles: OFFENCE_TITLES[code] })),
    retention: RETENTION_RULES.map(({ id, review, maximum }) => ({ id, review, maximum })),
    gradingScheme: 'EU_4x4',
  };
}
