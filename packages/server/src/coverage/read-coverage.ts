import { readCoverage } from '@reeve/contract';
import { meantDataSet } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { coveredSet, coveredWithin, daysOf } from './covered.ts';
import { dataSetName } from './data-set-name.ts';

const several = (given: string | readonly string[] | undefined): readonly string[] =>
  given === undefined ? [] : typeof given === 'string' ? [given] : given;

/** Shows which days of a period a data set covers for some areas and types, and which it does not. */
export const readCoverageHandler = handle(readCoverage, (call) =>
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
      dataSet: { id: dataSet.id, name: dataSetName(dataSet, call.language) },
      stated: set.stated,
      covered: daysOf(covered),
      uncovered: daysOf(uncovered),
    };
  }),
);
