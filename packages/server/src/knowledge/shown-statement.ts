import type { Contradiction as ShownContradiction, Statement } from '@reeve/contract';
import type { EntityKind, StatementKind, StatementProperty } from '@reeve/domain';
import { contradictionsAbout, entityTitles, referencesOf, type ActorTx, type StoredStatement } from '@reeve/store';
import { markingOf } from '../marking.ts';

/** Returns stored statements as the contract has them, with the titles of their entities for this reader. */
export async function shownStatements(tx: ActorTx, rows: readonly StoredStatement[]): Promise<Statement[]> {
  const titles = await entityTitles(tx, [
    ...new Set(rows.flatMap((row) => [row.subject_id, row.object_id]).filter((id) => id !== null)),
  ]);
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    subject: {
      id: row.subject_id,
      kind: row.subject_kind as EntityKind,
      reference: row.subject_reference,
      title: titles.get(row.subject_id) ?? row.subject_reference,
    }, // written only from ENTITY_KINDS
    property: row.property as StatementProperty, // written only from STATEMENT_PROPERTIES
    value: row.value,
    object:
      row.object_id === null
        ? null
        : {
            id: row.object_id,
            kind: row.object_kind as EntityKind,
            reference: row.object_reference ?? '',
            title: titles.get(row.object_id) ?? row.object_reference ?? '',
          }, // as above
    kind: row.kind as StatementKind, // held by a constraint
    quote: row.quote,
    grade: { scheme: row.grade_scheme as Statement['grade']['scheme'], source: row.grade_source, info: row.grade_info }, // copied from a parsed grade
    reportId: row.report_id,
    reportReference: row.report_reference,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
    retractedAt: row.retracted_at?.toISOString() ?? null,
    retractedBecause: row.retracted_because,
    chosen: row.chosen_at !== null,
    marking: markingOf(tx.partsOf(row.label_id)),
  }));
}

/** Returns contradictions about the subjects of some statements: those that include one of the statements. */
export async function shownContradictions(
  tx: ActorTx,
  rows: readonly StoredStatement[],
): Promise<ShownContradiction[]> {
  const all = await contradictionsAbout(tx, [...new Set(rows.map((row) => row.subject_id))]);
  const ids = new Set(rows.map((row) => row.id));
  const found = all.filter((one) => one.pair.some((id) => ids.has(id)));
  const references = await referencesOf(tx, [...new Set(found.flatMap((one) => one.pair))]);
  return found.map(({ pair, state, because, outcome, doubtedId, by, at }) => ({
    statements: [...pair],
    references: pair.map((id) => references.get(id) ?? ''),
    state,
    because,
    outcome,
    doubtedId,
    by,
    at: at?.toISOString() ?? null,
  }));
}
