import { labelKey, regradingGround, type GradeCodes, type LabelParts } from '@reeve/domain';
import { informRecipients, type ActorTx, type LoadedReport } from '@reeve/store';

/** Informs holders of a released report that its grade of record or its marking is about to change. */
export async function informOfRegrading(
  tx: ActorTx,
  report: LoadedReport,
  codes: GradeCodes,
  planned: Omit<LabelParts, 'agencyId'>,
): Promise<void> {
  if (report.row.sanitised_text === null) return;
  const released = tx.partsOf(report.row.label_id);
  const ground = regradingGround({
    grade: isOtherGrade(report, codes),
    marking: labelKey({ ...planned, agencyId: released.agencyId }) !== labelKey(released),
  });
  if (ground) await informRecipients(tx, report.row.id, ground);
}

/** Informs holders of a report that it is about to be released in other words than before. */
export async function informOfRevision(tx: ActorTx, report: LoadedReport): Promise<void> {
  const words = report.raw?.open();
  if (words?.sanitisedText === report.row.sanitised_text && words.sanitisedSubject === report.row.subject) return;
  await informRecipients(tx, report.row.id, 'revised');
}

/** True if these codes differ from the grade of record. */
export function isOtherGrade({ grades }: LoadedReport, codes: GradeCodes): boolean {
  const last = grades.findLast((one) => one.kind === 'record');
  return last?.scheme !== codes.scheme || last.source !== codes.source || last.info !== codes.info;
}
