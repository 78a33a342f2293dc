import { ReeveError, RELATED_CATEGORIES, relationFaults, type SubjectCategory } from '@reeve/domain';
import { objectCards, type ActorTx, type LoadedReport, type RelatedPerson } from '@reeve/store';

/** The related person of a contact or associate, as sent. */
export type GivenRelation = { readonly personId: string } | { readonly entityId: string };

const NOBODY: RelatedPerson = { related_person_id: null, related_entity_id: null };

/** True if an entity is a person the reader can see. */
export async function isKnownPerson(tx: ActorTx, entityId: string): Promise<boolean> {
  const [card] = await objectCards(tx, 'entity', [entityId]);
  return card?.state === 'person';
}

/**
 * Returns the related person for this category. A contact or associate needs another person of the same report or a known one, and a reason
 * of at least one sentence; with any other category nothing is stored.
 *
 * @throws ReeveError invalid_input
 */
export async function relationFor(
  tx: ActorTx,
  { persons }: LoadedReport,
  of: { readonly personId: string; readonly category: SubjectCategory; readonly reason: string },
  relation: GivenRelation | undefined,
): Promise<RelatedPerson> {
  const isRelated =
    relation !== undefined &&
    ('personId' in relation
      ? relation.personId !== of.personId && persons.some(({ id }) => id === relation.personId)
      : await isKnownPerson(tx, relation.entityId));
  const faults = relationFaults(of.category, isRelated, of.reason);
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'A contact or associate needs two things: the person they are one of, who is named in the same report or already known, and the reason in at least one sentence. Nothing was changed.',
      { fields: faults.map((fault) => (fault === 'related' ? 'relatedTo' : 'grounds')) },
    );
  if (!relation || !RELATED_CATEGORIES.includes(of.category)) return NOBODY;
  return 'personId' in relation
    ? { ...NOBODY, related_person_id: relation.personId }
    : { ...NOBODY, related_entity_id: relation.entityId };
}

/** The related person of a contact or associate, as its reader can see them. */
interface ShownRelation {
  readonly personId: string | null;
  readonly entityId: string | null;
  readonly name: string;
}

/** Names the person of a relation in this report, also of a requested one; null if the reader cannot see that person. */
export async function relationNames(
  tx: ActorTx,
  { persons }: LoadedReport,
): Promise<(of: RelatedPerson) => ShownRelation | null> {
  const entityIds = persons.flatMap((one) =>
    [one.related_entity_id, one.asked_related_entity_id].filter((id) => id !== null),
  );
  const cards = entityIds.length === 0 ? [] : await objectCards(tx, 'entity', entityIds);
  return ({ related_person_id: personId, related_entity_id: entityId }) => {
    const person = persons.find((one) => one.id === personId);
    const name = person?.name ?? cards.find((card) => card.id === entityId)?.title;
    return name === undefined ? null : { personId: person?.id ?? null, entityId, name };
  };
}
