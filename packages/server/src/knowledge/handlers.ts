import {
  chooseName,
  createStatement,
  decideContradiction,
  listEntities,
  listStatements,
  retractStatement,
} from '@reeve/contract';
import { isLinkProperty, mayPerform, ReeveError } from '@reeve/domain';
import {
  chooseName as storedChoice,
  decideContradiction as storedDecision,
  insertStatement,
  listEntities as storedEntities,
  loadReport,
  retractStatement as storedRetraction,
  statementsOfReport,
} from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';
import { decodeTextCursor, encodeCursor } from '../call/cursor.ts';
import { handle } from '../call/operation.ts';
import { refusePersonNumbers } from '../record/person-words.ts';
import { moveProtectionHandler } from './move-protection.ts';
import { protectAddressHandler } from './protect-address.ts';
import { readEntityHandler } from './read-entity.ts';
import { shownContradictions, shownStatements } from './shown-statement.ts';

export const knowledgeHandlers = [
  handle(createStatement, (call) =>
    call.write(async (tx) => {
      const { input } = call;
      if (!mayPerform(tx.actor.roles, 'make_statement'))
        throw new ReeveError('not_permitted', 'Your role does not make statements. Nothing was saved.');
      const links = isLinkProperty(input.property);
      if (links && !input.object)
        throw new ReeveError('invalid_input', 'A link needs the entity it points to. Nothing was saved.', {
          fields: ['object'],
        });
      if (!links && (input.value === undefined || input.value.trim() === ''))
        throw new ReeveError('invalid_input', 'A property needs its value. Nothing was saved.', { fields: ['value'] });
      refusePersonNumbers([input.value ?? ''], 'value');
      const made = await insertStatement(tx, {
        reportId: input.reportId,
        quote: input.quote,
        subject: input.subject,
        property: input.property,
        value: links ? undefined : input.value?.trim(),
        object: links ? input.object : undefined,
        kind: input.kind,
        validFrom: input.validFrom,
        validTo: input.validTo,
        ...(input.subjectPersonId === undefined ? {} : { subjectPersonId: input.subjectPersonId }),
        ...(input.objectPersonId === undefined ? {} : { objectPersonId: input.objectPersonId }),
      });
      tx.audit({ action: 'create', objectKind: 'statement', objectIds: [made.id] });
      return made;
    }),
  ),
  handle(retractStatement, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'make_statement'))
        throw new ReeveError('not_permitted', 'Your role does not retract statements. Nothing was changed.');
      const at = await storedRetraction(tx, call.params.id, call.input.reason);
      tx.audit({ action: 'alter', objectKind: 'statement', objectIds: [call.params.id] });
      return { retractedAt: at.toISOString() };
    }),
  ),
  handle(decideContradiction, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'make_statement'))
        throw new ReeveError('not_permitted', 'Your role does not work on statements. Nothing was changed.');
      const { otherId, state, outcome, doubtedId, reason } = call.input;
      const isDoubted = outcome === 'one_doubted';
      const isComplete =
        (state === 'settled') === (outcome !== undefined) &&
        isDoubted === (doubtedId !== undefined) &&
        (!isDoubted || doubtedId === call.params.id || doubtedId === otherId);
      if (!isComplete)
        throw new ReeveError(
          'invalid_input',
          'State how it is settled: both kept, one of the two doubted, or resolved. Nothing was saved.',
          { fields: [isDoubted ? 'doubtedId' : 'outcome'] },
        );
      const of = { statementId: call.params.id, otherId, state, outcome, doubtedId, reason };
      const at = await storedDecision(tx, of);
      tx.audit({
        action: 'alter',
        objectKind: 'statement',
        objectIds: [call.params.id, otherId],
        because: `contradiction_${state}`,
      });
      return { at: at.toISOString() };
    }),
  ),
  handle(chooseName, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'make_statement'))
        throw new ReeveError('not_permitted', 'Your role does not work on statements. Nothing was changed.');
      const at = await storedChoice(tx, call.params.id);
      tx.audit({ action: 'alter', objectKind: 'statement', objectIds: [call.params.id], because: 'chosen_as_name' });
      return { chosenAt: at.toISOString() };
    }),
  ),
  handle(listStatements, (call) =>
    call.read(async (tx) => {
      await requireOpen(tx, await loadReport(tx, call.params.id));
      const rows = await statementsOfReport(tx, call.params.id);
      call.consulted({ action: 'view', objectKind: 'statement', objectIds: rows.map((row) => row.id) });
      return { items: await shownStatements(tx, rows), contradictions: await shownContradictions(tx, rows) };
    }),
  ),
  handle(listEntities, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      const rows = await storedEntities(tx, {
        kind: query.kind,
        q: query.q,
        after: decodeTextCursor(query.cursor),
        limit: query.limit + 1,
      });
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      call.consulted({
        action: 'search',
        objectKind: 'entity',
        objectIds: items.map((row) => row.id),
        resultCount: items.length,
      });
      return {
        items: items.map((row) => ({ ...row, summary: row.summary })),
        next: last ? encodeCursor(last.title, last.id) : null,
      };
    }),
  ),
  readEntityHandler,
  protectAddressHandler,
  moveProtectionHandler,
];
