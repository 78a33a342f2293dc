import { listCrimes, listEntities, listRecords, listReports, type ActorTx } from '@reeve/store';

/** A page of every list and the row after it. */
const PAGE = 51;

const ALL_REPORTS: Parameters<typeof listReports>[1] = {
  state: undefined,
  priority: undefined,
  labelIds: undefined,
  ids: undefined,
  mine: false,
  after: undefined,
  limit: PAGE,
};

/** Lists that grow with an agency, as its pages request them. */
export const LISTS: Readonly<Record<string, (tx: ActorTx) => Promise<readonly unknown[]>>> = {
  crimes: (tx) => listCrimes(tx, { limit: PAGE }),
  'crimes of a type': (tx) => listCrimes(tx, { type: 'type3', limit: PAGE }),
  'crimes of a time': (tx) => listCrimes(tx, { from: '2024-01-01', to: '2024-01-02', limit: PAGE }),
  'crimes after a page': (tx) =>
    listCrimes(tx, { after: { at: '2024-01-01 00:30:00', id: '00000000-0000-4000-8000-000000000000' }, limit: PAGE }),
  reports: (tx) => listReports(tx, ALL_REPORTS),
  'reports in a state': (tx) => listReports(tx, { ...ALL_REPORTS, state: 'submitted' }),
  'reports in a state, the urgent first': (tx) =>
    listReports(tx, { ...ALL_REPORTS, state: 'collated', urgentFirst: true }),
  requirements: (tx) => listRecords(tx, 'requirement', { limit: PAGE }),
  'requirements in a state': (tx) => listRecords(tx, 'requirement', { state: 'open', limit: PAGE }),
  entities: (tx) => listEntities(tx, { kind: undefined, q: undefined, after: undefined, limit: PAGE }),
};
