import { asActor, insertCoverage, insertDataSet, loadDataSet, type Store } from '@reeve/store';
import { type Marking } from '../loop.ts';
import { acting } from '../people.ts';

/** A data set named after a key under a marking, with a manual correction of its coverage. @returns the ids of both */
export async function addDataSet(
  store: Store,
  login: string,
  purpose: string,
  marking: Marking,
  key: string,
): Promise<{ readonly dataSetId: string; readonly coverageId: string }> {
  const person = acting(login, purpose);
  return asActor(
    store,
    person,
    async (tx) => {
      const dataSetId = await insertDataSet(tx, {
        name: `Calls ${key}`,
        kind: 'calls_for_service',
        own: false,
        marking: {
          classification: marking.classification,
          handling: marking.handling.codes,
          conditions: '',
          tlp: marking.tlp,
          compartments: [marking.group],
          purposeGroup: purpose,
        },
      });
      const coverageId = await insertCoverage(tx, {
        kind: 'gap',
        from: '2026-02-01',
        before: '2026-02-08',
        areas: [`${key}-T`],
        offenceTypes: [],
        batchId: null,
        extractedOn: null,
        statedBy: `Office ${key}`,
        because: `Flood ${key}`,
        dataSetId,
        labelId: (await loadDataSet(tx, dataSetId)).label_id,
      });
      return { dataSetId, coverageId };
    },
    { write: true },
  );
}
