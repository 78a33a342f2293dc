import { commitImport, readImportBatch, setExerciseClock, uploadImport, type ImportUpload } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { expect } from 'vitest';
import { upload } from './file/upload.ts';
import { makeWorld, type Client, type World } from './world.ts';

/** The crime of the harbour: outboard motors are stolen at the quay. */
export const MOTOR_THEFT = 'outboard_theft';

/** The days of the harbour's measure. */
export const HARBOUR_DAYS = {
  decided: '2026-03-20',
  begins: '2026-03-30',
  ends: '2026-06-22',
  mature: '2026-07-20',
};

/** The measure at the quay, compared with the mole. */
export const HARBOUR_MEASURE = {
  offenceType: MOTOR_THEFT,
  treatedAreas: ['QUAY'],
  comparisonAreas: ['MOLE'],
  displacementAreas: [],
  displacementComparisonAreas: [],
  beforeFrom: '2026-01-05',
  startsOn: HARBOUR_DAYS.begins,
  afterTo: HARBOUR_DAYS.ends,
  maturityDays: 28,
  chosenByItsPeak: false,
};

/** Opens the harbour on 7 January 2026. */
export const openHarbour = (): Promise<World> =>
  makeWorld({ seed: 'harbour', exerciseNow: new Date('2026-01-07T08:00:00Z') });

/** Sets the clock of the exercise to the morning of a day. */
export const setDay = (client: Client, day: string): Promise<unknown> =>
  client.call(setExerciseClock, { input: { now: `${day}T08:00:00.000Z` } });

/** Thefts as the recording office writes them: each week some on the quay, some on the mole; recorded two days later. */
export function theftsExtract(from: string, before: string, quay: (week: number) => number): string {
  const rows = ['number;date;recorded;type;area code'];
  for (let day = from, week = 0; day < before; day = addDays(day, 7), week += 1)
    for (const [area, count] of [
      ['QUAY', quay(week)],
      ['MOLE', 6],
    ] as const)
      for (let nth = 0; nth < count; nth += 1) {
        const at = addDays(day, nth % 7);
        if (at < before) rows.push(`${area}-${day}-${nth};${at};${addDays(at, 2)};${MOTOR_THEFT};${area}`);
      }
  return rows.join('\n');
}

/** Two years and a quarter to 15 March, eight thefts a week on the quay. */
export const FIRST_EXTRACT = theftsExtract('2024-01-01', '2026-03-16', () => 8);

/** What an extract covers, as stated by the recording office. */
export const statedCoverage = (from: string, before: string, extractedOn: string) => ({
  from,
  before,
  areas: [],
  offenceTypes: [],
  gaps: [],
  extractedOn,
  statedBy: 'Crime recording office',
});

/** The analyst imports an extract, of which no row is rejected. @returns the id of its batch */
export async function importThefts(
  { world, analyst }: { readonly world: World; readonly analyst: Client },
  fileName: string,
  text: string,
  coverage: object | undefined,
): Promise<string> {
  const response = await upload(world, analyst.login, { fileName }, text, uploadImport);
  const left = response.json<ImportUpload>();
  const { id } = await analyst.call(commitImport, {
    params: { id: left.id },
    input: { mapping: left.sheets[0]?.mapping ?? null, ...(coverage ? { coverage } : {}) } as never, // as a client fills it in
  });
  for (;;) {
    const batch = await analyst.call(readImportBatch, { params: { id } });
    if (batch.state === 'loading') continue;
    expect(batch).toMatchObject({ state: 'loaded', rowsRejected: 0 });
    return id;
  }
}

/** The body of an answer, whether or not it is a refusal. */
export const answerBody = (client: Client, operation: Parameters<Client['send']>[0], given: object) =>
  client
    .send(operation, given)
    .then((answer) => JSON.parse(answer.body) as { code?: string; detail?: Record<string, unknown>; title?: string });
