import { compareNames } from '@reeve/analysis';
import { mayBeCompared, type JoinedIdentities, type SubjectCategory } from '@reeve/domain';
import { linkedCategories, statedLinks, type ActorTx, type LinkedCategory } from '@reeve/store';
import type { KnownIdentity } from './known-identity.ts';

/**
 * Reads the categories on the links of persons to the reports behind every statement about them. A statement that names no link
 * counts for each link of its report with a similar name; if none is similar, for every link of the report: it can be any of
 * them. A person with a link that this reader may not see is compared with nobody.
 *
 * @returns whether the desk may propose that two of the identities are one
 */
export async function comparableBy(
  tx: ActorTx,
  identities: readonly KnownIdentity[],
  { leadOf, membersOf }: JoinedIdentities,
): Promise<(one: string, other: string) => boolean> {
  const persons = identities.filter(({ kind }) => kind === 'person');
  const stated = await statedLinks(
    tx,
    persons.flatMap(({ id }) => membersOf(id)),
  );
  const unlinked = stated.filter(({ category }) => category === null);
  const linksOf = new Map<string, LinkedCategory[]>();
  for (const link of await linkedCategories(tx, [...new Set(unlinked.map(({ reportId }) => reportId))]))
    linksOf.set(link.reportId, [...(linksOf.get(link.reportId) ?? []), link]);
  const namesOf = new Map(persons.map((person) => [person.id, namesIn(person)]));
  const categories = new Map<string, Set<SubjectCategory>>();
  const unseen = new Set<string>();
  for (const { entityId, reportId, category } of stated) {
    const id = leadOf(entityId);
    const found = categories.get(id) ?? new Set();
    categories.set(id, found);
    if (category === 'unseen') unseen.add(id);
    else if (category !== null) found.add(category);
    else {
      const all = linksOf.get(reportId) ?? [];
      const similar = all.filter((link) => (namesOf.get(id) ?? []).some((name) => isSimilar(name, link.name)));
      for (const link of similar.length > 0 ? similar : all) found.add(link.category);
    }
  }
  const of = (id: string): ReadonlySet<SubjectCategory> => categories.get(id) ?? new Set();
  return (one, other) => !unseen.has(one) && !unseen.has(other) && mayBeCompared(of(one), of(other));
}

const namesIn = ({ facts }: KnownIdentity): readonly string[] =>
  facts.flatMap(({ property, value }) =>
    value !== null && (property === 'name' || property === 'alias') ? [value] : [],
  );

const isSimilar = (one: string, other: string): boolean => {
  const { level } = compareNames(one, other, 'person');
  return level === 'same' || level === 'near';
};
