import type { PolicyRow, SubjectCategory } from '@reeve/domain';
import { citesOf, involvementsOf, loadRecord, loadReport, type ActorTx } from '@reeve/store';

/** An object that may leave the agency, as the rules of release see it. */
export interface Released {
  readonly kind: 'report' | 'product';
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly labelId: number;
  readonly row: PolicyRow;
  /** It has been checked or approved: what has not been goes nowhere. */
  readonly finished: boolean;
  readonly mayHelpDefence: boolean;
  /** Whom to ask about it. */
  readonly originator: string;
}

const VICTIMS: readonly SubjectCategory[] = ['c_victim', 'c_possible_victim', 'd_witness'];
const FINISHED_REPORTS = ['quality_assured', 'collated'];
const FINISHED_PRODUCTS = ['approved', 'disseminated'];

function personsIn(persons: readonly { readonly category: string; readonly minor: boolean }[]) {
  const victims: readonly string[] = VICTIMS;
  return {
    minorVictim: persons.some((person) => person.minor && victims.includes(person.category)),
    unverifiedMention: persons.some((person) => person.category === 'u_unverified_mention'),
  };
}

/** Load what somebody wants to release; a product answers for the persons in every report it rests on directly. */
export async function loadReleased(tx: ActorTx, kind: Released['kind'], id: string): Promise<Released> {
  if (kind === 'report') {
    const { row, persons } = await loadReport(tx, id);
    return {
      kind,
      id,
      reference: row.reference,
      version: row.version,
      labelId: row.label_id,
      row: { label: tx.partsOf(row.label_id), visibleUntil: row.visible_until, ...personsIn(persons) },
      finished: FINISHED_REPORTS.includes(row.state),
      mayHelpDefence: row.may_assist_defence === 'yes',
      originator: row.unit_name,
    };
  }
  const row = await loadRecord(tx, 'product', id);
  const reports = (await citesOf(tx, id)).filter((card) => card.kind === 'report').map((card) => card.id);
  const loaded = await Promise.all(reports.map((report) => loadReport(tx, report)));
  return {
    kind,
    id,
    reference: row.reference,
    version: row.version,
    labelId: row.label_id,
    row: {
      label: tx.partsOf(row.label_id),
      visibleUntil: undefined,
      ...personsIn(await involvementsOf(tx, reports)),
    },
    finished: FINISHED_PRODUCTS.includes(row.state),
    mayHelpDefence: loaded.some((report) => report.row.may_assist_defence === 'yes'),
    originator: tx.unit.name,
  };
}
