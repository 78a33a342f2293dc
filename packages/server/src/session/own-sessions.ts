import { endOtherSessionsHandler } from './end-others.ts';
import { endSessionHandler } from './end.ts';
import { listSessionsHandler } from './list.ts';

export const ownSessionHandlers = [listSessionsHandler, endSessionHandler, endOtherSessionsHandler];
