import { objectPath, paths } from '../../paths.ts';
import type { WorkItem } from './work-order.ts';

/** Returns the page for a waiting item: the object's own; for a nomination the page where it is answered or checked. */
export function workPath({ what, kind, id }: Pick<WorkItem, 'what' | 'kind' | 'id'>): string {
  if (what === 'answer_nomination') return paths.documents();
  if (what === 'review_report' || what === 'review_restricted_report') return paths.retentionDesk({ report: id });
  if (what === 'review_basis') return paths.basisReviews({ record: `${kind}.${id}` });
  if (kind === 'proceeding') return paths.proceedings();
  if (kind === 'sending') return paths.sent();
  if (kind === 'desk_opening') return paths.deskOpenings();
  if (what === 'check_nomination') return paths.nominations(id);
  return objectPath(kind, id) ?? paths.thread(kind, id);
}
