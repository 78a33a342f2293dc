import { readEntity } from '@reeve/contract';
import { joinLabels, type SubjectCategory } from '@reeve/domain';
import { ownLinks } from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import { openOrigins } from './entity-origins.ts';
import { shownContradictions, shownStatements } from './shown-statement.ts';

export const readEntityHandler = handle(readEntity, (call) =>
  call.read(async (tx) => {
    const entity = await requireOpenEntity(tx, call.params.id);
    const { id, kind, reference, statements, reports } = entity;
    call.consulted({ action: 'view', objectKind: 'entity', objectIds: [id], resultCount: statements.length });
    const rankOf = new Map(reports.map((report, at) => [report.id, at]));
    const links = kind === 'person' ? ownLinks(entity) : [];
    const items = await shownStatements(tx, statements);
    const contradictions = await shownContradictions(tx, statements);
    const shown = new Set(items.map((one) => one.id));
    const ends = items.flatMap(({ subject, object }) => (object ? [subject, object] : [subject]));
    const labels = [...new Set(statements.map((one) => one.label_id))];
    return {
      id,
      kind,
      reference,
      title: ends.find((end) => end.id === id)?.title ?? reference,
      statements: items,
      // The page of an address leaves statements out, and so it does with what contradicts them.
      contradictions:
        kind === 'address'
          ? contradictions.filter((one) => one.statements.every((pairId) => shown.has(pairId)))
          : contradictions,
      reports: reports.map((report) => ({
        id: report.id,
        reference: report.reference,
        subject: report.subject,
        unit: report.unit_name,
        reviewOn: report.review_on,
      })),
      involvements: links
        .toSorted((a, b) => (rankOf.get(a.report_id) ?? 0) - (rankOf.get(b.report_id) ?? 0))
        .map((link) => ({
          id: link.id,
          reportId: link.report_id,
          category: link.category as SubjectCategory, // held by a constraint
          grounds: link.grounds,
          purpose: link.purpose,
          legalBasis: link.legal_basis,
          reviewOn: link.review_on,
          maximumOn: link.maximum_on,
        })),
      origins: await openOrigins(tx, entity),
      // The page carries the union of the markings on it.
      marking: markingOf(labels.map((labelId) => tx.partsOf(labelId)).reduce(joinLabels)),
    };
  }),
);
