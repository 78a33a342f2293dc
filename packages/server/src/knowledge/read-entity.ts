import { readEntity, type IdentityDecision, type ReplyOf, type Statement } from '@reeve/contract';
import { currentDecisions, entityPair, joinLabels, type SubjectCategory } from '@reeve/domain';
import { identityDecisions, ownLinks, protectionOf, staffNames, type ActorTx, type LoadedEntity } from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { referencesOfEntities, shownDecisions } from '../identity/shown-identity.ts';
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
    const items = asOneEntity(await shownStatements(tx, statements), entity);
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
        occurredOn: report.occurred_on,
        areaCode: report.area_code,
        dueOn: statements
          .filter((one) => one.report_id === report.id)
          .map((one) => one.visible_until)
          .reduce((one, other) => (other < one ? other : one)),
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
      origins: await openOrigins(tx, reportsOfCurrent(entity)),
      protection: kind === 'address' ? await shownProtection(tx, entity) : null,
      joins: await joinsOf(tx, entity),
      // The page carries the union of the markings on it.
      marking: markingOf(labels.map((labelId) => tx.partsOf(labelId)).reduce(joinLabels)),
    };
  }),
);

/** The reports behind the statements that nobody has retracted. */
function reportsOfCurrent({ statements, reports }: LoadedEntity): LoadedEntity['reports'] {
  const current = new Set(statements.flatMap((one) => (one.retracted_at === null ? [one.report_id] : [])));
  return reports.filter(({ id }) => current.has(id));
}

/** Statements of joined entities name the one they are shown as. */
function asOneEntity(items: Statement[], { id, reference, members }: LoadedEntity): Statement[] {
  if (members.length === 1) return items;
  const title =
    items.flatMap(({ subject, object }) => [subject, object]).find((end) => end?.id === id)?.title ?? reference;
  const asOne = <E extends Statement['object']>(end: E): E =>
    end !== null && members.includes(end.id) ? { ...end, id, reference, title } : end;
  return items.map((one) => ({ ...one, subject: asOne(one.subject), object: asOne(one.object) }));
}

/** The protection of an address, as the readers of its file see it. */
async function shownProtection(
  tx: ActorTx,
  { members }: LoadedEntity,
): Promise<ReplyOf<typeof readEntity>['protection']> {
  const found = await protectionOf(tx, members);
  if (!found) return null;
  const { lift_asked_by: askedBy, lift_asked_at: askedAt, lift_because: liftBecause } = found;
  const names = await staffNames(tx, [found.set_by, ...(askedBy === null ? [] : [askedBy])]);
  return {
    because: found.because,
    by: names.get(found.set_by) ?? '',
    at: found.set_at.toISOString(),
    // A constraint requires all three or none.
    lifting:
      askedBy === null || askedAt === null || liftBecause === null
        ? null
        : {
            because: liftBecause,
            by: names.get(askedBy) ?? '',
            byMe: askedBy === tx.person.accountId,
            at: askedAt.toISOString(),
          },
  };
}

/** The current decisions by which the entities of a page are one. */
async function joinsOf(tx: ActorTx, { members }: LoadedEntity): Promise<IdentityDecision[]> {
  if (members.length === 1) return [];
  const pairs = members.flatMap((one, nth) => members.slice(nth + 1).map((other) => entityPair(one, other)));
  const joins = currentDecisions(await identityDecisions(tx, { pairs })).filter(({ outcome }) => outcome === 'same');
  return shownDecisions(joins, await referencesOfEntities(tx, members));
}
