import { listDataSets, readCoverage, readDataSet, secondCoverage, stateCoverage, type DataSet } from '@reeve/contract';
import { coveredDays, mayPerform, ReeveError, type DataSetKind } from '@reeve/domain';
import {
  areaNames,
  batchReferences,
  coverageOf,
  coverageStatements,
  crimeFacets,
  insertCoverage,
  listDataSets as storedSets,
  loadDataSet,
  meantDataSet,
  secondCoverage as storedSecond,
  staffNames,
  type ActorTx,
  type StoredDataSet,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import { coveredSet, coveredWithin, daysOf } from './covered.ts';
import { recordingLags } from './lag.ts';

function setReply(tx: ActorTx, row: StoredDataSet, names: ReadonlyMap<string, string>): DataSet {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as DataSetKind, // held by a constraint
    own: row.own,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

const several = (given: string | readonly string[] | undefined): readonly string[] =>
  given === undefined ? [] : typeof given === 'string' ? [given] : given;

/** Data sets and their coverage. */
export const coverageHandlers = [
  handle(listDataSets, (call) =>
    call.read(async (tx) => {
      const rows = await storedSets(tx);
      const names = await staffNames(tx);
      call.consulted({ action: 'view', objectKind: 'data_set', objectIds: rows.map((row) => row.id) });
      return { items: rows.map((row) => setReply(tx, row, names)) };
    }),
  ),
  handle(readDataSet, (call) =>
    call.read(async (tx) => {
      const row = await loadDataSet(tx, call.params.id);
      const stored = await coverageOf(tx, row.id);
      const statements = coverageStatements(stored);
      const facets = await crimeFacets(tx, row.id);
      const batches = await batchReferences(
        tx,
        stored.map((one) => one.batch_id).filter((id) => id !== null),
      );
      const names = await staffNames(tx);
      const mayCorrect = mayPerform(tx.actor.roles, 'import_crimes');
      const codes = [...new Set([...facets.areas.map((area) => area.code), ...statements.flatMap((one) => one.areas)])];
      const named = await areaNames(tx, row.id, codes);
      call.consulted({ action: 'view', objectKind: 'data_set', objectIds: [row.id] });
      return {
        ...setReply(tx, row, names),
        statements: stored.map((one) => ({
          id: one.id,
          kind: one.kind as 'covered' | 'gap', // held by a constraint
          from: one.from_on,
          before: one.before_on,
          areas: one.areas,
          offenceTypes: one.offence_types,
          extractedOn: one.extracted_on,
          batch: one.batch_id === null ? null : { id: one.batch_id, reference: batches.get(one.batch_id) ?? '' },
          statedBy: one.stated_by,
          because: one.because,
          createdBy: names.get(one.created_by) ?? 'system',
          createdAt: one.created_at.toISOString(),
          secondedBy: one.seconded_by === null ? null : (names.get(one.seconded_by) ?? 'system'),
          maySecond:
            mayCorrect && one.batch_id === null && one.seconded_by === null && one.created_by !== tx.person.accountId,
          marking: markingOf(tx.partsOf(one.label_id)),
        })),
        covered: daysOf(coveredDays(statements, { areas: [], offenceTypes: [] })),
        areas: codes.map((code, nth) => ({
          code,
          name: named[nth] ?? code,
          covered: daysOf(coveredDays(statements, { areas: [code], offenceTypes: [] })),
        })),
        lags: await recordingLags(tx, row.id, statements),
      };
    }),
  ),
  handle(readCoverage, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      call.consulted({ action: 'view', objectKind: 'data_set', objectIds: [] });
      const dataSet = await meantDataSet(tx, query.dataSetId);
      const asked = [{ from: query.from, before: query.to }];
      if (!dataSet) return { dataSet: null, stated: false, covered: [], uncovered: asked };
      const set = await coveredSet(tx, dataSet.id, {
        areas: several(query.areas),
        offenceTypes: several(query.types),
        maturityDays: query.maturityDays,
      });
      const { covered, uncovered } = coveredWithin(set, query.from, query.to);
      return {
        dataSet: { id: dataSet.id, name: dataSet.name },
        stated: set.stated,
        covered: daysOf(covered),
        uncovered: daysOf(uncovered),
      };
    }),
  ),
  handle(stateCoverage, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'import_crimes'))
        throw new ReeveError('not_permitted', 'Your role does not correct coverage. Nothing was changed.');
      const { kind, from, before, areas, offenceTypes, reason } = call.input;
      if (before <= from)
        throw new ReeveError('invalid_input', 'The period ends before it begins. Nothing was saved.', {
          fields: ['before'],
        });
      const row = await loadDataSet(tx, call.params.id);
      const id = await insertCoverage(tx, {
        dataSetId: row.id,
        labelId: row.label_id,
        kind,
        from,
        before,
        areas,
        offenceTypes,
        batchId: null,
        extractedOn: null,
        statedBy: tx.name,
        because: reason,
      });
      tx.audit({ action: 'alter', objectKind: 'data_set', objectIds: [row.id], because: `coverage_${kind}` });
      return { id };
    }),
  ),
  handle(secondCoverage, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'import_crimes'))
        throw new ReeveError('not_permitted', 'Your role does not correct coverage. Nothing was changed.');
      if (!(await storedSecond(tx, call.params.id)))
        throw new ReeveError(
          'not_found',
          'There is no correction here that you could agree to: a second person does, and only once. Nothing was changed.',
        );
      tx.audit({ action: 'alter', objectKind: 'coverage', objectIds: [call.params.id], because: 'seconded' });
      return { secondedBy: tx.name };
    }),
  ),
];
