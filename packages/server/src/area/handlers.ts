import { commitAreasHandler } from './commit-areas.ts';
import { deleteAreaSetHandler } from './delete-area-set.ts';
import { listAreaSetsHandler } from './list-area-sets.ts';
import { readAreaSetHandler } from './read-area-set.ts';
import { readBoundariesHandler } from './read-boundaries.ts';

/** Sets of areas: imported from a boundary file, shown, removed as a whole. */
export const areaSetHandlers = [
  commitAreasHandler,
  listAreaSetsHandler,
  readAreaSetHandler,
  readBoundariesHandler,
  deleteAreaSetHandler,
];
