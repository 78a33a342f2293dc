import { compareNames } from '@reeve/analysis';
import { mayBeCompared, type SubjectCategory } from '@reeve/domain';
import { linkedCategories, type ActorTx } from '@reeve/store';
import type { KnownIdentity } from './known-identity.ts';

const NONE: ReadonlySet<SubjectCategory> = new Set();

/**
 * Reads the categories on the links of persons to the reports behind their statements. A statement that names no link counts for
 * each link of its report with a similar name; if none is similar, for every link of the report: it can be any of them.
 *
 * @returns whether the desk may propose that two of the identities are one
 */
export async function comparableBy(
  tx: ActorTx,
  identities: readonly KnownIdentity[],
): Promise<(one: string, other: string) => boolean> {
  const persons = identities.filter(({ kind }) => kind === 'person');
  const unlinked = persons.flatMap(({ facts }) => facts.filter(({ category }) => category === null));
  const links = new Map<string, { readonly name: string; readonly category: SubjectCategory }[]>();
  for (const { reportId, name, category } of await linkedCategories(tx, [
    ...new Set(unlinked.map(({ reportId }) => reportId)),
  ]))
    links.set(reportId, [...(links.get(reportId) ?? []), { name, category }]);

  const ofPerson = ({ facts }: KnownIdentity): ReadonlySet<SubjectCategory> => {
    const names = facts.flatMap(({ property, value }) =>
      value !== null && (property === 'name' || property === 'alias') ? [value] : [],
    );
    const found = new Set<SubjectCategory>();
    for (const { category, reportId } of facts) {
      if (category !== null) {
        found.add(category);
        continue;
      }
      const all = links.get(reportId) ?? [];
      const similar = all.filter((link) => names.some((name) => isSimilar(name, link.name)));
      for (const link of similar.length > 0 ? similar : all) found.add(link.category);
    }
    return found;
  };
  const categories = new Map(persons.map((person) => [person.id, ofPerson(person)]));
  return (one, other) => mayBeCompared(categories.get(one) ?? NONE, categories.get(other) ?? NONE);
}

const isSimilar = (one: string, other: string): boolean => {
  const { level } = compareNames(one, other, 'person');
  return level === 'same' || level === 'near';
};
