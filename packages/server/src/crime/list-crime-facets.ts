import { listCrimeFacets } from '@reeve/contract';
import { crimeFacets, meantDataSet } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { dataSetName } from '../coverage/data-set-name.ts';

/**
 * Shows the types and areas that occur in a data set among the crimes the reader can see, with their first and last
 * day.
 */
export const listCrimeFacetsHandler = handle(listCrimeFacets, (call) =>
  call.read(async (tx) => {
    const dataSet = await meantDataSet(tx, call.query.dataSetId);
    const facets = dataSet ? await crimeFacets(tx, dataSet.id) : { types: [], areas: [], first: null, last: null };
    call.consulted({ action: 'view', objectKind: 'crime', fieldsShown: ['types', 'areas', 'firstOn', 'lastOn'] });
    return {
      dataSet: dataSet ? { id: dataSet.id, name: dataSetName(dataSet, call.language) } : null,
      types: [...facets.types],
      areas: [...facets.areas],
      firstOn: facets.first?.slice(0, 10) ?? null,
      lastOn: facets.last?.slice(0, 10) ?? null,
    };
  }),
);
