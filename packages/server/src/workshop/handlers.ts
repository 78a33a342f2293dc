import { awaitChangesHandler } from '../live/await-changes.ts';
import type { Handler } from '../call/operation.ts';
import { workshopCalendarHandler } from './calendar.ts';
import { declareConsensusHandler } from './consensus.ts';
import { floorHandlers } from './floor.ts';
import { readFloorHandler } from './read-floor.ts';
import { sessionHandlers } from './session.ts';
import { sessionMinutesHandler } from './session-minutes.ts';
import { workshopHandlers as recordsOfWorkshops } from './workshop.ts';

/** Workshops on documents under review: their pages, sessions, the floor, and live updates. */
export const workshopHandlers: readonly Handler[] = [
  ...recordsOfWorkshops,
  workshopCalendarHandler,
  ...sessionHandlers,
  sessionMinutesHandler,
  readFloorHandler,
  ...floorHandlers,
  declareConsensusHandler,
  awaitChangesHandler,
];
