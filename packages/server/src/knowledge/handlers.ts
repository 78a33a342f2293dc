import {
  chooseName,
  createStatement,
  decideContradiction,
  listEntities,
  listStatements,
  readEntity,
  retractStatement,
  type Contradiction as ShownContradiction,
  type Statement,
} from '@reeve/contract';
import {
  isLinkProperty,
  joinLabels,
  mayPerform,
  ReeveError,
  type EntityKind,
  type StatementKind,
  type StatementProperty,
} from '@reeve/domain';
import {
  chooseName as storedChoice,
  contradictionsAbout,
  decideContradiction as storedDecision,
  entityTitles,
  referencesOf,
  insertStatement,
  listEntities as storedEntities,
  loadReport,
  retractStatement as storedRetraction,
  statementsOfEntity,
  statementsOfReport,
  type ActorTx,
  type StoredStatement,
} from '@reeve/store';
import { requireOpen, requireOpenEntity } from '../access/closer-look.ts';
import { decodeTextCursor, encodeCursor } from '../call/cursor.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { refusePersonNumbers } from '../record/person-words.ts';

async function shown(tx: ActorTx, rows: readonly StoredStatement[]): Promise<Statement[]> {
  const titles = await entityTitles(tx, [
    ...new Set(rows.flatMap((row) => [row.subject_id, row.object_id]).filter((id) => id !== null)),
  ]);
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    subject: {
      id: row.subject_id,
      kind: row.subject_kind as EntityKind,
      reference: row.subject_reference,
      title: titles.get(row.subject_id) ?? row.subject_reference,
    }, // written only from ENTITY_KINDS
    property: row.property as StatementProperty, // written only from STATEMENT_PROPERTIES
    value: row.value,
    object:
      row.object_id === null
        ? null
        : {
            id: row.object_id,
            kind: row.object_kind as EntityKind,
            reference: row.object_reference ?? '',
            title: titles.get(row.object_id) ?? row.object_reference ?? '',
          }, // as above
    kind: row.kind as StatementKind, // held by a constraint
    quote: row.quote,
    grade: { scheme: row.grade_scheme as Statement['grade']['scheme'], source: row.grade_source, info: row.grade_info }, // copied from a parsed grade
    reportId: row.report_id,
    reportReference: row.report_reference,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
    retractedAt: row.retracted_at?.toISOString() ?? null,
    retractedBecause: row.retracted_because,
    chosen: row.chosen_at !== null,
    marking: markingOf(tx.partsOf(row.label_id)),
  }));
}

/** Returns contradictions about the subjects of some statements: those that include one of the statements. */
async function contradictions(tx: ActorTx, rows: readonly StoredStatement[]): Promise<ShownContradiction[]> {
  const all = await contradictionsAbout(tx, [...new Set(rows.map((row) => row.subject_id))]);
  const ids = new Set(rows.map((row) => row.id));
  const found = all.filter((one) => one.pair.some((id) => ids.has(id)));
  const references = await referencesOf(tx, [...new Set(found.flatMap((one) => one.pair))]);
  return found.map(({ pair, state, because, outcome, doubtedId, by, at }) => ({
    statements: [...pair],
    references: pair.map((id) => references.get(id) ?? ''),
    state,
    because,
    outcome,
    doubtedId,
    by,
    at: at?.toISOString() ?? null,
  }));
}

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
      return { items: await shown(tx, rows), contradictions: await contradictions(tx, rows) };
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
  handle(readEntity, (call) =>
    call.read(async (tx) => {
      await requireOpenEntity(tx, call.params.id);
      const rows = await statementsOfEntity(tx, call.params.id);
      const [first, ...rest] = rows;
      if (!first) throw new ReeveError('not_found', 'There is no such entity that you may see.');
      const statements = await shown(tx, rows);
      const about =
        statements.find((one) => one.subject.id === call.params.id)?.subject ??
        statements.find((one) => one.object?.id === call.params.id)?.object;
      if (!about) throw new ReeveError('not_found', 'There is no such entity that you may see.');
      call.consulted({ action: 'view', objectKind: 'entity', objectIds: [call.params.id], resultCount: rows.length });
      // The page carries the union of the markings on it.
      const marking = markingOf(
        rest.map((row) => tx.partsOf(row.label_id)).reduce(joinLabels, tx.partsOf(first.label_id)),
      );
      return { ...about, statements, contradictions: await contradictions(tx, rows), marking };
    }),
  ),
];
