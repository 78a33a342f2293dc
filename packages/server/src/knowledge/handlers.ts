import { chooseNameHandler } from './choose-name.ts';
import { createStatementHandler } from './create-statement.ts';
import { decideContradictionHandler } from './decide-contradiction.ts';
import { listEntitiesHandler } from './list-entities.ts';
import { listStatementsHandler } from './list-statements.ts';
import { moveProtectionHandler } from './move-protection.ts';
import { protectAddressHandler } from './protect-address.ts';
import { readEntityHandler } from './read-entity.ts';
import { readEntityPlacesHandler } from './read-entity-places.ts';
import { retractStatementHandler } from './retract-statement.ts';

/** Statements made from reports, the entities they are about, and protected addresses. */
export const knowledgeHandlers = [
  createStatementHandler,
  retractStatementHandler,
  decideContradictionHandler,
  chooseNameHandler,
  listStatementsHandler,
  listEntitiesHandler,
  readEntityHandler,
  readEntityPlacesHandler,
  protectAddressHandler,
  moveProtectionHandler,
];
