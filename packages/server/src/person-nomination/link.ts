import {
  earliest,
  isReeveError,
  mayNominate,
  refused,
  type LocalDate,
  type NominationAsk,
  type SubjectCategory,
  type Verdict,
} from '@reeve/domain';
import { loadReport, stateOf, type ActorTx, type LoadedReport } from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';

/** The link by which a nomination names its person, as its reader can read it now. */
export interface NominatedLink {
  readonly report: LoadedReport;
  readonly person: LoadedReport['persons'][number];
  /** The last visible day of the link and its report: no approval outlasts it. */
  readonly until: LocalDate;
}

/**
 * Returns the link under the reader's own rights; undefined if it has ended, is overdue or cannot be read, without distinction.
 * @throws ReeveError reason_needed, acknowledgement_needed — what its report requires before it shows the person
 */
export async function readLink(
  tx: ActorTx,
  of: { readonly reportId: string; readonly personId: string },
): Promise<NominatedLink | undefined> {
  const report = await reportIfThere(tx, of.reportId);
  const person = report?.persons.find((one) => one.id === of.personId);
  if (!report || !person) return undefined;
  await requireOpen(tx, report);
  return { report, person, until: earliest(person.visible_until, report.row.visible_until ?? person.visible_until) };
}

async function reportIfThere(tx: ActorTx, id: string): Promise<LoadedReport | undefined> {
  try {
    return await loadReport(tx, id);
  } catch (error) {
    if (isReeveError(error, 'not_found')) return undefined;
    throw error;
  }
}

/** True if the link in its present form allows a nomination of the person. */
export function mayNominateBy(
  link: NominatedLink | undefined,
  ask: NominationAsk,
): Verdict<'link_ended' | 'not_released' | 'category' | 'minor'> {
  if (!link) return refused('link_ended');
  const { category, minor } = link.person;
  // Held to the ten by a constraint.
  return mayNominate({ category: category as SubjectCategory, minor, reportState: stateOf(link.report) }, ask);
}
