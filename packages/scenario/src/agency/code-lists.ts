import type { LegalBasis, NamedRetentionRule, Purpose } from './agency.ts';

/** The laws of an invented country. */
export const LEGAL_BASES: readonly LegalBasis[] = [
  { code: 'PA-3', citation: 'Police Act s. 3', title: 'Tasks of the police: preventing danger and crime' },
  { code: 'PA-9', citation: 'Police Act s. 9', title: 'Keeping records of reported crime' },
  { code: 'PA-12-1', citation: 'Police Act s. 12(1)', title: 'Collecting information to prevent or detect crime' },
  { code: 'PA-12-3', citation: 'Police Act s. 12(3)', title: 'Protecting persons at risk of serious harm' },
  { code: 'PA-14-2', citation: 'Police Act s. 14(2)', title: 'Recording suspects on serious grounds' },
  { code: 'PA-21', citation: 'Police Act s. 21', title: 'Sharing with other police services' },
  { code: 'DA-7', citation: 'Drugs Act s. 7', title: 'Detecting the making and supply of drugs' },
];

/** The control strategy of 2026: three priorities, and policing outside them. */
export const PURPOSES: readonly Purpose[] = [
  { code: 'P1', title: 'Domestic violence', legalBases: ['PA-12-1', 'PA-12-3', 'PA-14-2'] },
  { code: 'P2', title: 'Residential burglary', legalBases: ['PA-12-1', 'PA-14-2', 'PA-3'] },
  { code: 'P3', title: 'Synthetic drugs', legalBases: ['PA-12-1', 'PA-14-2', 'DA-7'] },
  { code: 'GEN', title: 'General policing', legalBases: ['PA-3', 'PA-9', 'PA-12-1', 'PA-14-2', 'PA-21'] },
];

const days = (count: number) => ({ unit: 'days', count }) as const;
const months = (count: number) => ({ unit: 'months', count }) as const;

/**
 * Riverton's retention rules (domain brief §6.5). If the brief says "case end", an open case is assumed to end on its
 * next review date; "national rule" for convictions is ten years here.
 */
export const RETENTION_RULES: readonly NamedRetentionRule[] = [
  { id: 'ungraded', title: 'Draft or import without a grade', review: days(30), maximum: days(30) },
  { id: 'tip', title: 'Tip, or a person only mentioned', review: days(30), maximum: days(90) },
  { id: 'no_person', title: 'Graded report that names nobody', review: months(12), maximum: months(36) },
  { id: 'non_criminal', title: 'Contact, associate or informant', review: months(6), maximum: months(12) },
  { id: 'suspect', title: 'Suspect, less serious crime', review: months(12), maximum: months(36) },
  { id: 'suspect_serious', title: 'Suspect, serious or organised crime', review: months(36), maximum: months(60) },
  { id: 'convicted', title: 'Convicted person', review: months(36), maximum: months(120) },
  { id: 'victim_witness', title: 'Victim or witness', review: months(12), maximum: months(24) },
  { id: 'minor_suspect', title: 'Suspect under 18', review: months(12), maximum: months(24) },
  { id: 'minor_victim', title: 'Victim or witness under 18', review: months(6), maximum: months(6) },
  { id: 'special_category', title: 'Special category of data', review: months(6), maximum: months(12) },
  { id: 'osint', title: 'Open sources on persons', review: days(90), maximum: months(12) },
];
