/** Kinds of files that were once guessed wrong. The result is compared with what the generator planted. */
import { delimited, makeEvents, sourceOf } from '@reeve/testing/file/table-files.ts';
import { fileWithUnknownPlaces, unseenFiles } from '@reeve/testing/file/unseen-files.ts';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { isQuestion } from '../mapping/guess.ts';
import { readCrimesWith, type MappedRow } from '../mapping/read-crimes-with.ts';
import { surveySheet } from '../mapping/survey-sheet.ts';
import { openTable } from '../table/open-table.ts';
import type { Box } from '../place/nearness.ts';

async function guessed(text: string, near: readonly Box[] = []) {
  const table = await openTable(sourceOf(text));
  const [sheet] = table.sheets;
  if (!sheet) throw new Error('no sheet');
  return { table, ...guessMapping(await surveySheet(table, sheet), 'events.csv', {}, near) };
}

async function read(text: string, near: readonly Box[] = []) {
  const { table, mapping, guesses } = await guessed(text, near);
  const [rows, faults]: [MappedRow[], unknown[]] = [[], []];
  for await (const batch of readCrimesWith(table, mapping)) {
    rows.push(...batch.rows);
    faults.push(...batch.faults);
  }
  return { rows, faults, mapping, questions: guesses.filter(isQuestion), guesses };
}

describe.each(unseenFiles(20_241))('$kind', ({ text, events, near }) => {
  test('is read as it was planted, without a question', async () => {
    const { rows, faults, questions } = await read(text, near);
    expect({ faults, questions }).toEqual({ faults: [], questions: [] });
    expect(rows).toHaveLength(events.length);
    for (const [at, event] of events.entries()) {
      const row = rows[at];
      expect(row).toMatchObject({ fromLocal: `${event.date}T${event.time}`, type: event.type, precision: 'minute' });
      // Whole metres of a grid are up to 0.7 m off; 0.00002° is 2 m.
      expect(Math.abs((row?.lon ?? Number.NaN) - event.lon)).toBeLessThan(3e-5);
      expect(Math.abs((row?.lat ?? Number.NaN) - event.lat)).toBeLessThan(3e-5);
    }
  });
});

test('unknown coordinates do not change the kind of a column, and are counted', async () => {
  const { text, events, placed } = fileWithUnknownPlaces(77);
  const { rows, faults } = await read(text);
  expect(faults).toEqual([]);
  expect(rows.filter(({ lon }) => lon !== undefined)).toHaveLength(placed);
  expect(rows.map(({ lon }, at) => lon === undefined || Math.abs(lon - (events[at]?.lon ?? 0)) < 1e-6)).not.toContain(
    false,
  );
});

describe('questions', () => {
  const EVENTS = makeEvents(100, 8);
  const about = async (subject: string, rows: readonly (readonly string[])[]) =>
    (await guessed(delimited(rows))).guesses.find((guess) => guess.subject === subject);

  test('two dates with a time of day each: the earlier is suggested, and a person chooses', async () => {
    const later = (date: string): string => date.replace(/^2023/, '2024');
    const rows = EVENTS.map((one) => [`${later(one.date)} ${one.time}`, `${one.date} ${one.time}`, one.type]);
    expect(await about('column.time', [['Date', 'Date', 'type'], ...rows])).toMatchObject({
      confidence: 'open',
      because: 'several_columns_fit',
      alternatives: ['1'],
    });
  });

  test('coordinates without headings, both within ±90: either order is possible', async () => {
    const rows = EVENTS.map((one) => [one.date, String(one.lat), String(one.lon), one.type]);
    expect(await about('place.order', [['date', 'a', 'b', 'type'], ...rows])).toMatchObject({
      confidence: 'open',
      because: 'either_order_fits',
      alternatives: [expect.any(String)],
    });
  });

  test('“52,954” and “1,150” under x and y: thousands or decimals', async () => {
    const rows = EVENTS.map((one, at) => [one.date, `52,${100 + at}`, `1,${300 + at}`, one.type]);
    expect(await about('place.thousands', [['date', 'x', 'y', 'type'], ...rows])).toMatchObject({
      confidence: 'open',
      because: 'groups_or_decimals',
    });
  });

  test('no column of types: the name of the file is only a suggestion, and nothing is read without an answer', async () => {
    const text = delimited([
      ['date', 'longitude', 'latitude'],
      ...EVENTS.map((one) => [one.date, String(one.lon), String(one.lat)]),
    ]);
    const { table, mapping, guesses } = await guessed(text);
    expect(guesses.find(({ subject }) => subject === 'types.all')).toMatchObject({
      confidence: 'open',
      because: 'no_column_file_name',
      value: 'events',
    });
    expect(mapping.types.all).toBeNull();
    await expect(readCrimesWith(table, mapping).next()).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('uses the report date if there is no other, and shows it', async () => {
    const rows = EVENTS.map((one) => [one.date, one.type]);
    expect(await about('column.time', [['Date reported', 'type'], ...rows])).toMatchObject({
      confidence: 'open',
      because: 'only_date',
    });
  });

  test('a grid that fits many zones: the agency’s areas leave one, without them a person is asked', async () => {
    const file = unseenFiles(3).find(({ kind }) => kind.startsWith('feet of Oregon'));
    if (!file) throw new Error('no file');
    const without = await guessed(file.text);
    expect(without.mapping.place.system).toBeNull();
    const { mapping, guesses } = await guessed(file.text, file.near);
    expect(mapping.place.system).toBe(2269);
    expect(guesses.find(({ subject }) => subject === 'place.system')?.because).toBe('near_areas');
  });
});

test('an hour without its minute is a window of that hour', async () => {
  const { rows } = await read('year,month,day,hour,type\n2023,5,7,21,Theft\n2023,5,8,0,Theft\n2023,5,8,,Theft\n');
  expect(rows.map(({ fromLocal, toLocal }) => [fromLocal, toLocal])).toEqual([
    ['2023-05-07T21:00', '2023-05-07T21:59'],
    ['2023-05-08T00:00', '2023-05-08T00:59'],
    ['2023-05-08T00:00', '2023-05-08T23:59'],
  ]);
});

test('2400 is the end of its day', async () => {
  const rows = makeEvents(30, 4).map((one) => [one.date, one.time.replace(':', ''), one.type]);
  const read2400 = await read(delimited([['date', 'time', 'type'], ...rows, ['2023-05-31', '2400', 'Theft']]));
  expect(read2400.rows.at(-1)).toMatchObject({ fromLocal: '2023-06-01T00:00' });
});
