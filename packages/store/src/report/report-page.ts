import type { ActorTx } from '../access/actor.ts';
import { built, readTogetherOnce } from '../database/read-together.ts';
import { historyLine, historyQuery, type HistoryLine } from '../record/transition.ts';
import { loadedReport, reportQueries, type LoadedReport } from './report.ts';
import { requirementEdgesQuery } from './report-use.ts';
import { shownItems, specialItemsQuery, type StoredSpecialItem } from './special-item.ts';

/** A report with what its page shows in addition, within this person's rights. */
export interface ReportPage extends LoadedReport {
  readonly history: readonly HistoryLine[];
  /** The requirements it was sent for; this person may not see all of them. */
  readonly requirementIds: readonly string[];
  /** As `specialItemsOf`, without those overdue for their decision. */
  readonly specialItems: readonly StoredSpecialItem[];
}

const readPage = readTogetherOnce((db, key: { readonly agency_id: string; readonly id: string }) => ({
  ...reportQueries(db, key),
  history: built(historyQuery(db, key.id), 'at'),
  requirements: built(requirementEdgesQuery(db, key.id)),
  items: built(specialItemsQuery(db, key), 'decided_at'),
}));

/** Loads a report for its page, by one query. @throws ReeveError not_found — it is missing or invisible */
export async function loadReportPage(tx: ActorTx, id: string): Promise<ReportPage> {
  const read = await readPage(tx, { agency_id: tx.person.agencyId, id });
  return {
    ...loadedReport(tx, read),
    history: read.history.map(historyLine),
    requirementIds: read.requirements.map((edge) => edge.to_id),
    specialItems: shownItems(tx, read.items),
  };
}
