/**
 * The independent oracle: who may read and write what, in plain lines, from the domain brief (§1.4, §2.8–2.11, §6.5) and
 * without one line of production code. Where it and Reeve differ, one of them is wrong, and it is not assumed to be Reeve.
 */
export interface OracleActor {
  id: string;
  agency: string;
  status: 'active' | 'suspended' | 'expired';
  roles: string[];
  clearance: string;
  groups: { code: string; until: string | null }[];
  purposes: string[];
  /** The purpose of the session, or null when none was given. */
  purpose: string | null;
}
export interface OracleRecord {
  agency: string;
  classification: string;
  groups: string[];
  purpose: string;
  /** Last day on which the record may be seen, or null when it does not fall due. */
  lastVisibleDay: string | null;
}

const LADDER = ['public', 'internal', 'restricted', 'confidential', 'secret', 'top_secret'];

function holds(actor: OracleActor, group: string, today: string): boolean {
  if (group === `OWN:${actor.id}`) return true;
  for (const g of actor.groups) {
    if (g.code === group && (g.until === null || g.until >= today)) return true;
  }
  return false;
}

export function oracleCanRead(actor: OracleActor, record: OracleRecord, today: string): boolean {
  if (actor.status !== 'active') return false;
  if (actor.agency !== record.agency) return false;
  // Every reading carries a purpose from the reader's grants.
  if (actor.purpose === null) return false;
  if (!actor.purposes.includes(actor.purpose)) return false;
  // Whoever keeps the system running does not read content.
  if (actor.roles.length === 0) return false;
  if (actor.roles.every((role) => role === 'administrator')) return false;
  // Data collected for one purpose is not readable for another.
  if (record.purpose !== '*' && record.purpose !== actor.purpose) return false;
  // Content above restricted is not held, so nobody reads it here.
  if (LADDER.indexOf(record.classification) < 0) return false;
  if (LADDER.indexOf(record.classification) > LADDER.indexOf('restricted')) return false;
  if (LADDER.indexOf(record.classification) > LADDER.indexOf(actor.clearance)) return false;
  for (const group of record.groups) {
    if (!holds(actor, group, today)) return false;
  }
  // The due date is the last visible day.
  if (record.lastVisibleDay !== null && record.lastVisibleDay < today) return false;
  return true;
}

/** Whoever may hand something in may do so into a raw file, a unit's tray or a colleague's own file without reading there. */
export function oracleCanWrite(actor: OracleActor, record: OracleRecord, today: string): boolean {
  if (actor.roles.every((role) => ['administrator', 'auditor', 'data_protection_officer'].includes(role))) return false;
  const named = record.groups.filter((g) => !g.startsWith('RAW:') && !g.startsWith('UNIT:') && !g.startsWith('OWN:'));
  return oracleCanRead(actor, { ...record, groups: named, lastVisibleDay: null }, today);
}
