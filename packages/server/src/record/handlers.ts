import { FUNCTIONS, isReeveError, mayPerform, ReeveError, type LabelParts, type Verdict } from '@reeve/domain';
import {
  citesOf,
  historyOf,
  insertRecord,
  listRecords,
  loadRecord,
  maskMentions,
  moveRecord,
  requireAcknowledgement,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { telling } from '../live/telling.ts';
import { markingOf } from '../marking.ts';
import { handle, type Handler } from '../call/operation.ts';
import { titleOf } from '../wording.ts';
import type { CreateInput, RecordSpec } from './spec.ts';
import { refuseOrderOfPersons, textsIn } from './person-words.ts';
import { refusedStep, stepRefusal } from './refusal.ts';
import { shownStep, stepActor } from './shown-step.ts';

interface ChosenMarking {
  readonly classification: LabelParts['classification'];
  readonly handling: { readonly codes: LabelParts['handling']; readonly conditions: string };
  readonly tlp: NonNullable<LabelParts['tlp']>;
  readonly group: string;
}

/** A marking chosen by hand, for the purpose of the user's session. */
export function chosenLabel(tx: ActorTx, marking: ChosenMarking | undefined): Omit<LabelParts, 'agencyId'> | undefined {
  if (!marking) return undefined;
  return {
    classification: marking.classification,
    handling: marking.handling.codes,
    conditions: marking.handling.conditions,
    tlp: marking.tlp,
    compartments: [marking.group],
    purposeGroup: tx.person.purpose ?? '',
  };
}

/** Returns a stored record for lists. */
export function recordRow(tx: ActorTx, row: StoredRecord, names: ReadonlyMap<string, string>) {
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    title: row.title,
    state: row.state,
    marking: markingOf(tx.partsOf(row.label_id)),
    ownerId: row.owner_id,
    owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
    dueOn: row.due_on,
    createdById: row.created_by,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
  };
}

interface ListQuery {
  readonly cursor?: string;
  readonly limit: number;
  readonly state?: string;
  readonly owner?: 'me';
}

/** Returns the handlers of one kind of record: list, read, and if the kind has them create and move. */
export function recordHandlers<B>(spec: RecordSpec<B>): readonly Handler[] {
  const list = handle(spec.list, (call) =>
    call.read(async (tx) => {
      const query = call.query as ListQuery; // parsed by the list operation every kind shares
      const rows = await listRecords(tx, spec.kind, {
        state: query.state,
        ownerId: query.owner === 'me' ? tx.person.accountId : undefined,
        after: decodeCursor(query.cursor),
        limit: query.limit + 1,
      });
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const names = await staffNames(tx);
      const more = await spec.rows?.(tx, shown);
      call.consulted({
        action: 'search',
        objectKind: spec.kind,
        objectIds: shown.map((row) => row.id),
        resultCount: shown.length,
      });
      return {
        items: shown.map((row, nth) => ({
          ...recordRow(tx, { ...row, ...spec.say?.(row, call.language) }, names),
          ...more?.[nth],
        })),
        next: last ? encodeCursor(last.sort_at, last.id) : null,
      };
    }),
  );
  const read = handle(spec.read, (call) =>
    call.read(async (tx) => {
      const { id } = call.params as { id: string }; // parsed by the read operation every kind shares
      const stored = await loadOrSayEnded(spec, tx, id);
      if (spec.kind === 'product') await requireAcknowledgement(tx, { kind: 'product', id, labelId: stored.label_id });
      const row = { ...stored, ...spec.say?.(stored, call.language) };
      const cites = await maskMentions(tx, await citesOf(tx, id));
      const history = await historyOf(tx, id);
      call.consulted({ action: 'view', objectKind: spec.kind, objectIds: [id] });
      return {
        ...recordRow(tx, row, await staffNames(tx)),
        ...(await spec.more?.(tx, stored, call.language)),
        body: row.body,
        cites: cites.map((card) => ({
          kind: card.kind,
          id: card.id,
          reference: card.reference,
          title: titleOf(tx, call.language, card),
          state: card.state,
        })),
        history: history.map((line) => ({ ...line, at: line.at.toISOString() })),
        actions: await actionsOn(spec, tx, row),
      };
    }),
  );
  return [
    list,
    { ...read, record: spec as RecordSpec }, // its rule on steps takes no body
    ...(spec.create ? [createHandler(spec, spec.create)] : []),
    ...(spec.move ? [moveHandler(spec, spec.move)] : []),
  ];
}

/** Returns the record, or why it is not read any more. */
async function loadOrSayEnded<B>(spec: RecordSpec<B>, tx: ActorTx, id: string): Promise<StoredRecord> {
  try {
    return await loadRecord(tx, spec.kind, id);
  } catch (error) {
    throw (isReeveError(error, 'not_found') && (await spec.ended?.(tx, id))) || error;
  }
}

/** Returns whether this person can take a step now. */
async function verdictOn<B>(spec: RecordSpec<B>, tx: ActorTx, row: StoredRecord, to: string): Promise<Verdict> {
  const verdict = spec.mayMove(tx, row, to, stepActor(tx));
  return verdict.allowed ? ((await spec.mayMoveNow?.(tx, row, to)) ?? verdict) : verdict;
}

/** Returns the steps of a record, and why a step is not available to this person. */
async function actionsOn<B>(spec: RecordSpec<B>, tx: ActorTx, row: StoredRecord) {
  const actions = [];
  for (const to of spec.steps(row.state, row)) {
    actions.push(shownStep(to, await verdictOn(spec, tx, row, to), (actor) => spec.mayMove(tx, row, to, actor)));
  }
  return actions;
}

function createHandler<B>(spec: RecordSpec<B>, create: NonNullable<RecordSpec<B>['create']>): Handler {
  return handle(create, (call) =>
    call.write(async (tx) => {
      if (spec.createdBy && !mayPerform(tx.actor.roles, spec.createdBy))
        throw new ReeveError('not_permitted', 'Your role does not do this. Nothing was saved.', {
          because: 'role',
          roles: FUNCTIONS[spec.createdBy],
        });
      const given = call.input as CreateInput<B>; // parsed by the create operation of this kind
      const input = (await spec.prepare?.(tx, given)) ?? given;
      await refuseOrderOfPersons(tx, textsIn(input.title, input.body), 'texts');
      const chosen = chosenLabel(tx, input.marking as ChosenMarking | undefined); // parsed as above
      const made = await insertRecord(tx, spec.kind, {
        title: input.title,
        state: spec.initial(input),
        body: input.body as object,
        cites: input.cites,
        marking: chosen && spec.marking ? spec.marking(chosen, input) : chosen,
        ownerId: input.ownerId,
        dueOn: input.dueOn,
      });
      const more = await spec.afterCreate?.(tx, made.id, input);
      tx.audit({ action: 'create', objectKind: spec.kind, objectIds: [made.id] });
      return { id: made.id, reference: made.reference, version: made.version, ...more };
    }),
  );
}

function moveHandler<B>(spec: RecordSpec<B>, move: NonNullable<RecordSpec<B>['move']>): Handler {
  return handle(move, (call) =>
    telling(call, async (tx, tell) => {
      const { id } = call.params as { id: string }; // parsed by the move operation every kind shares
      const input = call.input as { version: number; to: string; reason: string }; // as above
      const row = await loadRecord(tx, spec.kind, id);
      if (row.version !== input.version)
        throw new ReeveError(
          'stale_version',
          'Somebody changed this in the meantime. Nothing of yours was lost; look at the present state first.',
          { version: row.version },
        );
      if (!spec.steps(row.state, row).includes(input.to)) throw stepRefusal('no_such_step');
      const verdict = await verdictOn(spec, tx, row, input.to);
      if (!verdict.allowed) throw refusedStep(verdict.because, (actor) => spec.mayMove(tx, row, input.to, actor));
      await spec.checkMove?.(tx, row, input.to, input.reason);
      const change = await spec.onMove?.(tx, row, input.to, call.language);
      const version = await moveRecord(tx, spec.kind, row, input.to, input.reason, change);
      await spec.afterMove?.(tx, row, input.to);
      for (const documentId of (await spec.toldWith?.(tx, row)) ?? []) tell(documentId, row.label_id);
      tx.audit({ action: 'alter', objectKind: spec.kind, objectIds: [id], because: input.to });
      return { state: input.to, version };
    }),
  );
}
