import { mayPerform, ReeveError, type SubjectCategory } from '@reeve/domain';
import { expectVersion, loadReport, readCodeLists, type ActorTx, type LoadedReport } from '@reeve/store';
import { codeListsOf } from '../../code-list/lists.ts';
import { linkDates } from '../../retention/rule-dates.ts';

/** The link of a person to a report. */
export type Link = LoadedReport['persons'][number];

/** Returns a report at the version the person saw, and one of its persons. @throws ReeveError not_found, stale_version */
export async function linkForStep(
  tx: ActorTx,
  { id, personId }: { readonly id: string; readonly personId: string },
  version: number,
): Promise<{ readonly report: LoadedReport; readonly link: Link }> {
  const report = await loadReport(tx, id);
  expectVersion(report.row, version);
  const link = report.persons.find((one) => one.id === personId);
  if (!link) throw new ReeveError('not_found', 'There is no such person in this report that you may see.');
  return { report, link };
}

/** @throws ReeveError not_permitted — only the sources desk names an informant */
export function refuseInformant(tx: ActorTx, category: SubjectCategory): void {
  if (category === 'd_informant' && !mayPerform(tx.actor.roles, 'name_informant'))
    throw new ReeveError(
      'not_permitted',
      'Only the sources desk may use the category “person who can give information”. Nothing was changed.',
    );
}

/** Returns the dates of a link under another category. @throws ReeveError invalid_input — the rule does not allow the review date */
export async function datesFor(tx: ActorTx, link: Link, category: SubjectCategory, reviewOn: string | undefined) {
  const lists = codeListsOf(await readCodeLists(tx));
  const person = { name: link.name, category, minor: link.minor, reviewOn, adultOn: link.adult_on ?? undefined };
  return linkDates(person, false, lists.retention, tx.today);
}
