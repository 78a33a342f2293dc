import { awaitChangesHandler } from '../live/await-changes.ts';
import type { Handler } from '../call/operation.ts';
import { workshopCalendarHandler } from './calendar.ts';
import { declareConsensusHandler } from './consensus.ts';
import { showOnTableHandler } from './floor/show-on-table.ts';
import { putWordingHandler } from './floor/put-wording.ts';
import { withdrawWordingHandler } from './floor/withdraw-wording.ts';
import { positionOnWordingHandler } from './floor/position-on-wording.ts';
import { askForFloorHandler } from './floor/ask-for-floor.ts';
import { giveFloorHandler } from './floor/give-floor.ts';
import { leaveFloorHandler } from './floor/leave-floor.ts';
import { readFloorHandler } from './floor/read-floor.ts';
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
  showOnTableHandler,
  putWordingHandler,
  withdrawWordingHandler,
  positionOnWordingHandler,
  askForFloorHandler,
  giveFloorHandler,
  leaveFloorHandler,
  declareConsensusHandler,
  awaitChangesHandler,
];
