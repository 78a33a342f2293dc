import { mayShowAtAddress, ReeveError, type EntityKind, type SubjectCategory } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { joinedWith } from '../identity/joined.ts';
import { reportsBehind, type ReportBehind } from '../report/report-behind.ts';
import { involvementsOf } from '../report/report.ts';
import type { PersonInvolvementRow } from '../schema/retention.ts';
import { statementsOfEntity, type StoredStatement } from './statement.ts';

/** An entity, within this person's rights: the projection of the statements about it or pointing to it. */
export interface LoadedEntity {
  /** Of entities that a person joined, the one they are shown as. */
  readonly id: string;
  /** All ids it has in statements: the lead first, then those joined to it. */
  readonly members: readonly string[];
  readonly kind: EntityKind;
  readonly reference: string;
  readonly statements: readonly StoredStatement[];
  /** The reports behind these statements, in the order of their references. */
  readonly reports: readonly ReportBehind[];
  /** The persons linked to these reports. */
  readonly links: readonly PersonInvolvementRow[];
}

/**
 * Loads an entity with its statements, their reports and the persons linked to these.
 * @throws ReeveError not_found — missing, invisible, or an address of which only a victim's or witness's link is recorded
 */
export async function loadEntity(tx: ActorTx, id: string): Promise<LoadedEntity> {
  const members = (await joinedWith(tx, [id])).membersOf(id);
  const all = await statementsOfEntity(tx, members);
  const behind = [...new Set(all.map((one) => one.report_id))];
  const [reports, links] = await Promise.all([reportsBehind(tx, behind), involvementsOf(tx, behind)]);
  const kind = identityIn(all, members)?.kind;
  const statements = kind === 'address' ? shownAtAddress(all, links) : all;
  const identity = identityIn(statements, members);
  if (!identity) throw new ReeveError('not_found', 'There is no such entity that you may see.');
  const shown = new Set(statements.map((one) => one.report_id));
  return {
    ...identity,
    members,
    statements,
    reports: reports.filter((report) => shown.has(report.id)),
    links: links.filter((link) => shown.has(link.report_id)),
  };
}

/** Kind and reference are the same in every statement that names an entity: those of the first member that has one. */
function identityIn(
  statements: readonly StoredStatement[],
  members: readonly string[],
): Pick<LoadedEntity, 'id' | 'kind' | 'reference'> | undefined {
  for (const id of members)
    for (const one of statements) {
      if (one.subject_id === id) return { id, kind: one.subject_kind as EntityKind, reference: one.subject_reference }; // written only from ENTITY_KINDS
      if (one.object_id === id)
        return { id, kind: one.object_kind as EntityKind, reference: one.object_reference ?? '' }; // as above
    }
  return undefined;
}

/** Statements that the page of an address leaves out; its thread leaves them out as well. */
export async function withheldAtAddress(tx: ActorTx, members: readonly string[]): Promise<ReadonlySet<string>> {
  const all = await statementsOfEntity(tx, members);
  const links = await involvementsOf(tx, [...new Set(all.map((one) => one.report_id))]);
  const shown = new Set(shownAtAddress(all, links).map((one) => one.id));
  return new Set(all.filter((one) => !shown.has(one.id)).map((one) => one.id));
}

/** Statements an address page shows. Their quotes are left out: the words can name whom the page does not. */
function shownAtAddress(
  statements: readonly StoredStatement[],
  links: readonly PersonInvolvementRow[],
): readonly StoredStatement[] {
  const categoryOf = new Map(links.map((link) => [link.id, link.category as SubjectCategory])); // held by a constraint
  const categories = new Map<string, SubjectCategory[]>();
  for (const { report_id, category } of links)
    categories.set(report_id, [...(categories.get(report_id) ?? []), category as SubjectCategory]); // as above
  return statements
    .filter((one) => {
      if (one.subject_kind !== 'person' && one.object_kind !== 'person') return true;
      const personId = one.subject_kind === 'person' ? one.subject_person_id : one.object_person_id;
      return mayShowAtAddress({
        property: one.property,
        category: personId === null ? undefined : (categoryOf.get(personId) ?? 'unseen'),
        reportCategories: categories.get(one.report_id) ?? [],
      });
    })
    .map((one) => ({ ...one, quote: '' }));
}

/** Links of the entity's person to the reports behind it, as the statements name them. */
export function ownLinks({ members, statements, links }: LoadedEntity): readonly PersonInvolvementRow[] {
  const own = new Set(
    statements.flatMap((one) => [
      members.includes(one.subject_id) ? one.subject_person_id : null,
      one.object_id !== null && members.includes(one.object_id) ? one.object_person_id : null,
    ]),
  );
  return links.filter((link) => own.has(link.id));
}
