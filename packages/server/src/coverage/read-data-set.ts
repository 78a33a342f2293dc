import { readDataSet } from '@reeve/contract';
import { coveredDays, mayPerform } from '@reeve/domain';
import {
  areaNames,
  batchReferences,
  coverageOf,
  coverageStatements,
  crimeFacets,
  loadDataSet,
  staffNames,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import { daysOf } from './covered.ts';
import { recordingLags } from './lag.ts';
import { setReply } from './set-reply.ts';

/** Shows one data set: what was stated of its coverage, the days covered by area, and how late crimes are recorded. */
export const readDataSetHandler = handle(readDataSet, (call) =>
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
      ...setReply(tx, row, names, call.language),
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
);
