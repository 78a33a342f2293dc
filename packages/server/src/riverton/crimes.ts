import { addDays, earliest } from '@reeve/domain';
import {
  AREA_NAMES,
  CRIMES_FROM,
  CRIMES_TO,
  EXERCISE_NOW,
  EXTRACTS,
  OPERATION_CRIMES_FROM,
  recordedCrimes,
  RIVERTON_SEED,
  STRATA,
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
/** When the earlier years were extracted: all of their crimes had been recorded by then. */
const ARCHIVED_ON = '2025-05-05';
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
    file_area: '',
    street: crime.street,
    outcome: crime.outcome,
    detection: crime.detection,
    recorded_on: recordedOn(crime),
  };
}

/**
 * Recorded crime, in the extracts in which the agency imported them, each on its day: first the earlier years of the offences and areas
 * under operations, an extract for each offence; then eighteen months of all crime, every extract with all crimes recorded until then. The
 * analysts can use them for every purpose.
 */
export async function loadCrimes(store: Store, agency: Agency, count: number): Promise<void> {
  const crimes = recordedCrimes({ seed: RIVERTON_SEED, count }).map(storedCrime);
  const [archived, rows] = [crimes.filter(isArchived), crimes.filter((one) => !isArchived(one))];
  await loadOn(store, agency, archives(archived));
  let after = '';
  for (const extractedOn of EXTRACTS) {
    const fresh = rows.filter(({ recorded_on: on }) => on !== null && after <= on && on < extractedOn);
    const earlier = rows.filter(({ recorded_on: on }) => on !== null && on < after).length;
    await loadOn(store, agency, [
      {
        title: `Recorded crime of Riverton to ${addDays(extractedOn, -1)} (exercise)`,
        fileName: `riverton-recorded-crime-${extractedOn}.csv (exercise)`,
        fresh,
        earlier,
        firstOn: earlier > 0 ? CRIMES_FROM : undefined,
        coverage: coverageOf({ from: CRIMES_FROM, before: extractedOn, extractedOn }),
      },
    ]);
    after = extractedOn;
  }
  await setExerciseNow(store, new Date(EXERCISE_NOW));
}

const isArchived = ({ from_at: at }: NewCrime): boolean => at < CRIMES_FROM;

const coverageOf = (of: Pick<Coverage, 'from' | 'before' | 'extractedOn'> & Partial<Coverage>): Coverage => ({
  areas: [],
  offenceTypes: [],
  gaps: [],
  statedBy: STATED_BY,
  ...of,
});

/** The earlier years: one extract for each offence, of the areas it states and of no others. */
function archives(archived: readonly NewCrime[]): readonly Extract[] {
  const offences = [...new Set(STRATA.map(({ type }) => type))];
  return offences.map(({ code, title }) => ({
    title: `${title} before ${CRIMES_FROM.slice(0, 7)}, sectors under operations (exercise)`,
    fileName: `riverton-archive-${code}.csv (exercise)`,
    fresh: archived.filter(({ type }) => type === code),
    earlier: 0,
    firstOn: undefined,
    coverage: coverageOf({
      from: OPERATION_CRIMES_FROM,
      before: CRIMES_FROM,
      extractedOn: ARCHIVED_ON,
      areas: STRATA.filter(({ type }) => type.code === code).map(({ area }) => area),
      offenceTypes: [code],
    }),
  }));
}

type Coverage = NonNullable<BatchBody['coverage']> & { readonly extractedOn: string };

interface Extract {
  readonly title: string;
  readonly fileName: string;
  readonly fresh: readonly NewCrime[];
  /** Rows of it that are stored already. */
  readonly earlier: number;
  /** Its first day, if that is earlier than its new rows. */
  readonly firstOn: string | undefined;
  readonly coverage: Coverage;
}

/** Loads extracts of one day, on that day. */
async function loadOn(store: Store, agency: Agency, extracts: readonly Extract[]): Promise<void> {
  const [first] = extracts;
  if (!first) return;
  await setExerciseNow(store, new Date(`${first.coverage.extractedOn}T06:00:00+01:00`));
  await asActor(
    store,
    actAsSystem(agency.id, scenarioActor(agency), '*', 'riverton'),
    async (tx) => {
      for (const extract of extracts) await loadExtract(tx, agency, extract);
    },
    { write: true },
  );
}

async function loadExtract(tx: ActorTx, agency: Agency, of: Extract): Promise<void> {
  const { title, fileName, fresh, earlier, coverage } = of;
  const dataSetId = await ownDataSet(tx);
  const days = fresh.map((row) => row.from_at.slice(0, 10)).toSorted();
  const batch = await insertRecord(tx, 'import_batch', {
    title,
    state: 'loaded',
    body: {
      ...NEW_BATCH,
      fileName,
      layout: 'riverton',
      rowsRead: fresh.length + earlier,
      rowsNew: fresh.length,
      rowsDuplicate: earlier,
      firstOn: of.firstOn ?? days[0] ?? coverage.from,
      lastOn: days.at(-1) ?? coverage.from,
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
  const { from, before, areas, offenceTypes, extractedOn, statedBy } = coverage;
  const stated = { from, before, areas, offenceTypes, extractedOn, statedBy, because: '' };
  await insertCoverage(tx, { ...stated, kind: 'covered', dataSetId, labelId: batch.labelId, batchId: batch.id });
  tx.audit({ action: 'bulk_load', objectKind: 'crime', objectIds: [batch.id], resultCount: fresh.length });
}
