import { GROUNDS_CATEGORIES, type SubjectCategory } from '../access/involvement.ts';

/** Links of persons who came to the police for help, or were asked for it. */
const PROTECTED: readonly SubjectCategory[] = ['c_victim', 'c_possible_victim', 'd_witness'];

/**
 * True if the desk may propose that two persons with these categories are one: never an informant, nor a victim or witness
 * with a suspected or convicted person. An agency that wants the latter compared has no setting for it yet.
 */
export function mayBeCompared(one: ReadonlySet<SubjectCategory>, other: ReadonlySet<SubjectCategory>): boolean {
  const has = (set: ReadonlySet<SubjectCategory>, among: readonly SubjectCategory[]): boolean =>
    among.some((category) => set.has(category));
  if (one.has('d_informant') || other.has('d_informant')) return false;
  return !(
    (has(one, PROTECTED) && has(other, GROUNDS_CATEGORIES)) ||
    (has(other, PROTECTED) && has(one, GROUNDS_CATEGORIES))
  );
}
