import { addDays, earliest } from '@reeve/domain';
import {
  AREA_NAMES,
  CRIMES_FROM,
  CRIMES_TO,
  EXERCISE_NOW,
  EXTRACTS,
  makeCrimes,
  RIVERTON_SEED,
  type Agency,
  type Crime,
} from '@reeve/scenario';
import {
  actAsSystem,
  asActor,
  insertCoverage,
  insertCrimes,
  insertRecord,
  ownDataSet,
  RECORDED_CRIME,
  setExerciseNow,
  type ActorTx,
  type NewCrime,
  type Store,
} from '@reeve/store';
import { NEW_BATCH, type BatchBody } from '../crime/import.ts';
import { scenarioActor } from './foundation.ts';

const CHUNK = 5000;
const STATED_BY = 'Crime recording office of Riverton';
const stamp = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);

/** Recorded on the day it was found, or one or two days later: derived from the crime's own number, so that it is the same each time. */
function recordedOn({ toAt, sourceId }: Crime): string {
  const digit = Number(/\d$/.exec(sourceId)?.[0] ?? 0);
  return earliest(addDays(stamp(toAt).slice(0, 10), digit % 3), CRIMES_TO);
}

function storedCrime(crime: Crime): NewCrime {
  return {
    source_key: crime.sourceId,
    type: crime.type,
    type_detail: crime.mo.join(', '),
    from_at: stamp(crime.fromAt),
    to_at: stamp(crime.toAt),
    time_precision: crime.precision,
    lon: crime.lon,
    lat: crime.lat,
    place_precision: crime.placePrecision,
    area_code: crime.areaCode,
    area_name: AREA_NAMES[crime.areaCode],
    street: crime.street,
    outcome: crime.outcome,
    detection: crime.detection,
    recorded_on: recordedOn(crime),
  };
}

/**
 * Eighteen months of recorded crime, in the extracts in which the agency imported them, each on its day: every one contains all crimes
 * recorded until then, and adds the new ones. The analysts can use them for every purpose.
 */
export async function loadCrimes(store: Store, agency: Agency, count: number): Promise<void> {
  const rows = Array.from(makeCrimes({ seed: RIVERTON_SEED, count }), storedCrime);
  let after = '';
  for (const extractedOn of EXTRACTS) {
    await setExerciseNow(store, new Date(`${extractedOn}T06:00:00+01:00`));
    const fresh = rows.filter(({ recorded_on: on }) => on !== null && after <= on && on < extractedOn);
    const earlier = rows.filter(({ recorded_on: on }) => on !== null && on < after).length;
    await asActor(
      store,
      actAsSystem(agency.id, scenarioActor(agency), '*', 'riverton'),
      (tx) => loadExtract(tx, agency, { extractedOn, fresh, earlier }),
      { write: true },
    );
    after = extractedOn;
  }
  await setExerciseNow(store, new Date(EXERCISE_NOW));
}

async function loadExtract(
  tx: ActorTx,
  agency: Agency,
  of: { readonly extractedOn: string; readonly fresh: readonly NewCrime[]; readonly earlier: number },
): Promise<void> {
  const { extractedOn, fresh, earlier } = of;
  const dataSetId = await ownDataSet(tx);
  const days = fresh.map((row) => row.from_at.slice(0, 10)).toSorted();
  const coverage = {
    from: CRIMES_FROM,
    before: extractedOn,
    areas: [],
    offenceTypes: [],
    gaps: [],
    extractedOn,
    statedBy: STATED_BY,
  };
  const batch = await insertRecord(tx, 'import_batch', {
    title: `Recorded crime of Riverton to ${addDays(extractedOn, -1)} (exercise)`,
    state: 'loaded',
    body: {
      ...NEW_BATCH,
      fileName: `riverton-recorded-crime-${extractedOn}.csv (exercise)`,
      layout: 'riverton',
      rowsRead: fresh.length + earlier,
      rowsNew: fresh.length,
      rowsDuplicate: earlier,
      firstOn: earlier > 0 ? CRIMES_FROM : (days[0] ?? CRIMES_FROM),
      lastOn: days.at(-1) ?? CRIMES_FROM,
      timePrecision: 'minute',
      dataSetId,
      coverage,
    } satisfies BatchBody,
    cites: [],
    marking: RECORDED_CRIME,
    ownerId: scenarioActor(agency).id,
    dueOn: undefined,
  });
  const place = { batchId: batch.id, labelId: batch.labelId, dataSetId };
  for (let at = 0; at < fresh.length; at += CHUNK) await insertCrimes(tx, place, fresh.slice(at, at + CHUNK));
  const { from, before, areas, offenceTypes, statedBy } = coverage;
  const stated = { from, before, areas, offenceTypes, extractedOn, statedBy, because: '' };
  await insertCoverage(tx, { ...stated, kind: 'covered', dataSetId, labelId: batch.labelId, batchId: batch.id });
  tx.audit({ action: 'bulk_load', objectKind: 'crime', objectIds: [batch.id], resultCount: fresh.length });
}
