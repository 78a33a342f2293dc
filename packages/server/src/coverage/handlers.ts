import { listDataSetsHandler } from './list-data-sets.ts';
import { readCoverageHandler } from './read-coverage.ts';
import { readDataSetHandler } from './read-data-set.ts';
import { secondCoverageHandler } from './second-coverage.ts';
import { stateCoverageHandler } from './state-coverage.ts';

/** Data sets and their coverage. */
export const coverageHandlers = [
  listDataSetsHandler,
  readDataSetHandler,
  readCoverageHandler,
  stateCoverageHandler,
  secondCoverageHandler,
];
