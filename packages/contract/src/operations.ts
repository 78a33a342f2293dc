import * as access from './access.ts';
import * as analysis from './crime/analysis.ts';
import * as areaSet from './crime/area-set.ts';
import * as audit from './audit.ts';
import * as basis from './retention/basis.ts';
import * as codeList from './code-list.ts';
import * as comment from './document/comment.ts';
import * as concept from './concept/concept.ts';
import * as crime from './crime/crime.ts';
import * as crimeEvents from './crime/crime-events.ts';
import * as dataSet from './crime/data-set.ts';
import * as document from './document/document.ts';
import * as edition from './document/edition.ts';
import * as evaluation from './record/evaluation.ts';
import * as floor from './workshop/floor.ts';
import * as guidebook from './guidebook.ts';
import * as handling from './handling/handling.ts';
import * as health from './health.ts';
import * as commandHome from './home/command-home.ts';
import * as home from './home/home.ts';
import * as importUpload from './crime/import-upload.ts';
import * as knowledge from './knowledge.ts';
import * as live from './home/live.ts';
import * as loop from './record/loop.ts';
import * as nomination from './document/nomination.ts';
import type { Operation } from './operation.ts';
import * as personNomination from './record/person-nomination.ts';
import * as readiness from './readiness.ts';
import * as recipient from './handling/recipient.ts';
import * as record from './record/record.ts';
import * as report from './report/report.ts';
import * as deskOpening from './retention/desk-opening.ts';
import * as retention from './retention/retention.ts';
import * as retentionBulk from './retention/retention-bulk.ts';
import * as specialItem from './report/special-item.ts';
import * as reviewFile from './document/review-file.ts';
import * as search from './search.ts';
import * as session from './session.ts';
import * as system from './system.ts';
import * as thread from './thread.ts';
import * as threat from './threat/threat.ts';
import * as translation from './document/translation.ts';
import * as workshop from './workshop/workshop.ts';
import * as workshopSession from './workshop/workshop-session.ts';

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;
}

/** Every HTTP operation there is, by name: whatever a module of this package exports as an operation. */
export const OPERATIONS: readonly Operation[] = [
  access,
  analysis,
  areaSet,
  audit,
  basis,
  codeList,
  comment,
  concept,
  crime,
  crimeEvents,
  dataSet,
  document,
  edition,
  evaluation,
  floor,
  guidebook,
  handling,
  health,
  commandHome,
  home,
  importUpload,
  knowledge,
  live,
  loop,
  nomination,
  personNomination,
  readiness,
  recipient,
  record,
  report,
  deskOpening,
  retention,
  retentionBulk,
  specialItem,
  reviewFile,
  search,
  session,
  system,
  thread,
  threat,
  translation,
  workshop,
  workshopSession,
]
  .flatMap((module) => Object.values<unknown>(module))
  // A kind of record exports its operations together.
  .flatMap((value) =>
    typeof value === 'object' && value !== null && 'list' in value ? Object.values<unknown>(value) : [value],
  )
  .filter(isOperation)
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
