import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CrimeLayout } from './crime-layout.ts';
import type { CrimeRow } from './crime-row.ts';
import { readCrimes, type CrimeBatch, type ReadOptions } from './read-crimes.ts';
import type { RowFault } from './row-fault.ts';
import { surveyCrimes, type CrimeSurvey } from './survey-crimes.ts';

// --- files made here, one of each shape -------------------------------------------------------------------------------

const STREETS = ['Mill Lane', "King's Road", 'Škofja ulica', 'Rue "Haute"', 'High Street, North', 'A4175'];

/** A small generator of pseudorandom numbers that are the same each time. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Table = readonly (readonly string[])[];
const twoDigits = (n: number): string => String(n).padStart(2, '0');

function policeUkStreet(count: number): Table {
  const draw = draws(1);
  const header =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const rows = Array.from({ length: count }, (_, i) => {
    const antiSocial = draw(3) === 0;
    const located = draw(20) > 0;
    return [
      antiSocial ? '' : `f00d${String(i).padStart(60, '0')}`,
      `2026-${twoDigits(draw(12) + 1)}`,
      'Riverton Police',
      'Riverton Police',
      located ? (-2.5 + draw(5) / 1000).toFixed(6) : '',
      located ? (53.7 + draw(5) / 1000).toFixed(6) : '',
      located ? `On or near ${STREETS[draw(STREETS.length)]}` : 'No Location',
      located ? `E0101260${draw(9)}` : '',
      located ? 'Riverton 001A' : '',
      antiSocial ? 'Anti-social behaviour' : 'Burglary',
      antiSocial ? '' : 'Under investigation',
      '',
    ];
  });
  return [header.split(','), ...rows];
}

function policeUkExtract(count: number): Table {
  const draw = draws(2);
  const rows = Array.from({ length: count }, () => [
    `2022-${twoDigits(draw(12) + 1)}-01`,
    (-2.5 + draw(3) / 10_000).toFixed(4),
    (53.7 + draw(3) / 10_000).toFixed(4),
    STREETS[draw(2)] ?? '',
    'E01012607',
  ]);
  return [['month', 'longitude', 'latitude', 'location', 'lsoa_code'], ...rows];
}

function chicagoPortal(count: number): Table {
  const draw = draws(3);
  const header =
    'ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location';
  const rows = Array.from({ length: count }, (_, i) => {
    const [lat, lon] = [(41.7 + draw(100) / 1000).toFixed(9), (-87.7 + draw(100) / 1000).toFixed(9)];
    return [
      String(11_000_000 + i),
      `JC${200_000 + i}`,
      `${twoDigits(draw(12) + 1)}/${twoDigits(draw(28) + 1)}/2019 ${twoDigits(draw(12) + 1)}:${twoDigits(draw(60))}:00 ${draw(2) ? 'AM' : 'PM'}`,
      '052XX W HURON ST',
      '0486',
      'BATTERY',
      'DOMESTIC BATTERY SIMPLE',
      'VEHICLE - OTHER RIDE SHARE SERVICE (E.G., UBER, LYFT)',
      draw(2) ? 'true' : 'false',
      draw(2) ? 'true' : 'false',
      '1524',
      '015',
      '37',
      '25',
      '08B',
      '1141648',
      '1904511',
      '2019',
      '06/07/2019 04:05:48 PM',
      lat,
      lon,
      `(${lat}, ${lon})`,
    ];
  });
  return [header.split(','), ...rows];
}

function chicagoExtract(count: number): Table {
  const draw = draws(4);
  const rows = Array.from({ length: count }, () => [
    `2010-${twoDigits(draw(12) + 1)}-${twoDigits(draw(28) + 1)} ${twoDigits(draw(24))}:${twoDigits(draw(60))}`,
    ['residence', 'street', 'hotel'][draw(3)] ?? '',
    (-87.7 + draw(100) / 1000).toFixed(4),
    (41.7 + draw(100) / 1000).toFixed(4),
    String(draw(25) + 1),
  ]);
  return [['date', 'loc_cat', 'longitude', 'latitude', 'district'], ...rows];
}

const SHAPES = { policeUkStreet, policeUkExtract, chicagoPortal, chicagoExtract };

// --- printing, encoding, reading --------------------------------------------------------------------------------------

function print(table: Table, delimiter = ',', newline = '\n'): string {
  const cell = (text: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((cells) => cells.map(cell).join(delimiter) + newline).join('');
}

const ENCODERS = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16le': (text: string) => utf16(`\uFEFF${text}`, true),
  'utf-16be': (text: string) => utf16(`\uFEFF${text}`, false),
  // The only letter of the generated files missing from Latin 1 has another code in Windows-1252.
  'windows-1252': (text: string) => Uint8Array.from(text, (c) => (c === 'Š' ? 0x8a : (c.codePointAt(0) ?? 0))),
};

function utf16(text: string, littleEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEnd);
  return new Uint8Array(view.buffer);
}

async function* stream(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  yield* pieces;
}

interface Reading {
  readonly survey: CrimeSurvey;
  readonly rows: CrimeRow[];
  readonly faults: RowFault[];
  readonly batches: CrimeBatch[];
}

async function read(
  file: string | Uint8Array | readonly Uint8Array[],
  options: Omit<ReadOptions, 'survey'> = { type: 'Robbery' },
): Promise<Reading> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  const survey = await surveyCrimes(stream(...pieces));
  const batches: CrimeBatch[] = [];
  for await (const batch of readCrimes(stream(...pieces), { survey, ...options })) batches.push(batch);
  return {
    survey,
    batches,
    rows: batches.flatMap(({ rows }) => rows),
    faults: batches.flatMap(({ faults }) => faults),
  };
}

/** Codes and columns of the faults in a police.uk extract with these lines after the heading. */
async function faultsOf(...lines: readonly string[]): Promise<[number, string, string][]> {
  const { faults } = await read(`month,longitude,latitude,location,lsoa_code\n${lines.join('\n')}\n`);
  return faults.map(({ line, code, column }) => [line, code, column]);
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

// --- content of rows -------------------------------------------------------------------------------------------------

test('a row of the police.uk street file is read in full', async () => {
  const { rows } = await read(
    print([
      policeUkStreet(0)[0] ?? [],
      [
        'abc',
        '2024-02',
        'Kent Police',
        '',
        '-0.1',
        '51.5',
        'On or near High  Street ',
        'E01',
        'Kent 001A',
        'Burglary',
        'Under investigation',
        '',
      ],
    ]),
  );
  expect(rows).toEqual([
    {
      sourceKey: 'police-uk-street:id:abc',
      type: 'Burglary',
      typeDetail: '',
      fromLocal: '2024-02-01T00:00',
      toLocal: '2024-02-29T23:59',
      precision: 'month',
      lon: -0.1,
      lat: 51.5,
      placePrecision: 'street',
      areaCode: 'E01',
      areaName: 'Kent 001A',
      street: 'High Street',
      placeKind: '',
      outcome: 'Under investigation',
      reportedBy: 'Kent Police',
      line: 2,
    },
  ]);
});

test('a row of the Chicago portal is read in full', async () => {
  const cells =
    '11706917,JC287103,05/31/2019 11:55:00 PM,052XX W HURON ST,143A,WEAPONS VIOLATION,UNLAWFUL POSS OF HANDGUN,STREET,true,false,1524,015,37,25,15,1141648,1904511,2019,06/07/2019 04:05:48 PM,41.894009,-87.751482,"(41.894009, -87.751482)"';
  const { rows } = await read(`${print([chicagoPortal(0)[0] ?? []])}${cells}\n`);
  expect(rows).toEqual([
    {
      sourceKey: 'chicago-portal:id:11706917',
      type: 'WEAPONS VIOLATION',
      typeDetail: 'UNLAWFUL POSS OF HANDGUN',
      fromLocal: '2019-05-31T23:55',
      toLocal: '2019-05-31T23:55',
      precision: 'minute',
      lon: -87.751482,
      lat: 41.894009,
      placePrecision: 'block',
      areaCode: '15',
      areaName: 'District 15',
      street: '052XX W HURON ST',
      placeKind: 'STREET',
      outcome: '',
      reportedBy: '',
      arrest: true,
      domestic: false,
      line: 2,
    },
  ]);
});

test('a Chicago row without a location has no place, although the portal gives it one in Missouri', async () => {
  const [header = [], row = []] = chicagoPortal(1);
  const unlocated = row.map((cell, i) => ({ 15: '0', 16: '0', 19: '36.619446395', 20: '-91.686565684' })[i] ?? cell);
  const { rows } = await read(print([header, unlocated]));
  expect(rows[0]).toMatchObject({ lon: undefined, lat: undefined, placePrecision: 'none' });
});

test('a row without coordinates is a crime without a place', async () => {
  const { rows, faults } = await read('Month,Crime type,Longitude,Latitude,Location\n2024-02,Burglary,,,No Location\n');
  expect(faults).toEqual([]);
  expect(rows[0]).toMatchObject({ lon: undefined, lat: undefined, placePrecision: 'none', street: '' });
});

test('a column of first-of-month dates is precise to the month; one other day makes it precise to the day', async () => {
  const extract = (...days: string[]): string =>
    `month,longitude,latitude\n${days.map((day) => `${day},-2.4,53.7\n`).join('')}`;
  const months = await read(extract('2022-01-01', '2022-02-01'));
  expect(months.survey).toMatchObject({ precision: 'month', firstDate: '2022-01-01', lastDate: '2022-02-01' });
  expect(months.rows.map(({ precision, toLocal }) => [precision, toLocal])).toEqual([
    ['month', '2022-01-31T23:59'],
    ['month', '2022-02-28T23:59'],
  ]);
  const days = await read(extract('2022-01-01', '2022-02-02'));
  expect(days.rows.map(({ precision, toLocal }) => [precision, toLocal])).toEqual([
    ['day', '2022-01-01T23:59'],
    ['day', '2022-02-02T23:59'],
  ]);
});

// --- any file of a known shape ----------------------------------------------------------------------------------------

describe.each(Object.entries(SHAPES))('%s', (_, make) => {
  const table = make(300);
  const comparable = ({ rows }: Reading) => rows;

  test('returns every row once, in order, with its own key', async () => {
    const { survey, rows, faults } = await read(print(table));
    expect(faults).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 300 }, (__, i) => i + 2));
    expect(new Set(rows.map(({ sourceKey }) => sourceKey)).size).toBe(300);
    expect(survey.rows).toBe(300);
  });

  test.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\n'],
    [',', '\r'],
  ])('is the same with delimiter %j and line end %j', async (delimiter, newline) => {
    const { survey, ...reading } = await read(print(table, delimiter, newline));
    expect(survey.shape).toMatchObject({ delimiter, newline: newline === '\r' ? '\r' : '\n' });
    expect(comparable({ survey, ...reading })).toEqual(comparable(await read(print(table))));
  });

  test.each(Object.entries(ENCODERS))('is the same in %s', async (name, encode) => {
    const reading = await read(encode(print(table)));
    expect(comparable(reading)).toEqual(comparable(await read(print(table))));
    const letters = /[^ -~\n\r\t]/.test(print(table));
    if (letters || name !== 'windows-1252') expect(name).toContain(reading.survey.shape.encoding);
  });

  test('does not depend on where its bytes are cut', async () => {
    const small = make(12);
    const wanted = comparable(await read(print(small)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(ENCODERS)),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        async (encode, shares) => {
          const bytes = encode(print(small));
          const cuts = shares.map((share) => Math.floor(share * bytes.length)).toSorted((a, b) => a - b);
          const pieces = [0, ...cuts].map((from, i) => bytes.subarray(from, cuts[i] ?? bytes.length));
          expect(comparable(await read(pieces))).toEqual(wanted);
        },
      ),
      { numRuns: 40 },
    );
    const single = Array.from(ENCODERS['utf-8'](print(small)), (byte) => Uint8Array.of(byte));
    expect(comparable(await read(single))).toEqual(wanted);
  });

  test('keeps its keys when columns change places and others are added', async () => {
    const keysOf = (reading: Reading): string[] => reading.rows.map(({ sourceKey }) => sourceKey);
    const moved = table.map((cells, i) => [i === 0 ? 'Remarks' : `seen ${i}`, ...cells.toReversed()]);
    expect(keysOf(await read(print(moved)))).toEqual(keysOf(await read(print(table))));
  });
});

test('two identical rows are two crimes, and the same file again has no new ones', async () => {
  const file = 'month,longitude,latitude\n2022-01-01,-2.4,53.7\n2022-01-01,-2.4,53.7\n2022-02-01,-2.4,53.7\n';
  const keysOf = async (text: string): Promise<string[]> => (await read(text)).rows.map(({ sourceKey }) => sourceKey);
  const [first, again] = [await keysOf(file), await keysOf(file)];
  expect(new Set(first).size).toBe(3);
  expect(again).toEqual(first);
});

test('burglary and robbery of one month and street are two crimes', async () => {
  const file = 'month,longitude,latitude\n2022-01-01,-2.4,53.7\n';
  const [burglary, robbery] = [await read(file, { type: 'Burglary' }), await read(file, { type: 'Robbery' })];
  expect(burglary.rows[0]?.type).toBe('Burglary');
  expect(burglary.rows[0]?.sourceKey).not.toBe(robbery.rows[0]?.sourceKey);
});

// --- bad input --------------------------------------------------------------------------------------------------------

describe('a bad row is reported and the others are read', () => {
  const GOOD = '2022-01-01,-2.4,53.7,Mill Lane,E01';

  test.each([
    ['cut off', '2022-01-01,-2.4,53', 'too_few_cells', ''],
    ['with a separator in a bare text', '2022-01-01,-2.4,53.7,Mill Lane, North,E01', 'too_many_cells', ''],
    ['with a stray quotation mark', '2022-01-01,-2.4,53.7,"Mill" Lane,E01', 'quote_misplaced', ''],
    ['with a quotation mark never closed', '2022-01-01,-2.4,53.7,"Mill Lane,E01', 'quote_not_closed', ''],
    ['without a date', ',-2.4,53.7,Mill Lane,E01', 'date_missing', 'month'],
    ['with a date in words', 'Jan-22,-2.4,53.7,Mill Lane,E01', 'date_unreadable', 'month'],
    ['with a date that does not exist', '2022-02-30,-2.4,53.7,Mill Lane,E01', 'date_impossible', 'month'],
    ['with a date long ago', '0022-02-01,-2.4,53.7,Mill Lane,E01', 'date_out_of_range', 'month'],
    ['with half a place', '2022-01-01,-2.4,,Mill Lane,E01', 'coordinate_missing', 'latitude'],
    ['with a place in words', '2022-01-01,west,53.7,Mill Lane,E01', 'coordinate_unreadable', 'longitude'],
    ['outside the world', '2022-01-01,-2.4,95,Mill Lane,E01', 'coordinate_outside_world', 'latitude'],
    ['with a novel for a street', `2022-01-01,-2.4,53.7,${'x'.repeat(501)},E01`, 'cell_too_long', 'location'],
    ['with a zero byte', '2022-01-01,-2.4,53.7,Mill\0Lane,E01', 'unreadable_character', 'location'],
  ])('%s', async (_, bad, code, column) => {
    // The zero byte comes after the part of the file in which it would mean "not text".
    const before = Array.from({ length: 2500 }, () => GOOD);
    expect(await faultsOf(...before, bad, GOOD)).toEqual([[2502, code, column]]);
    const { rows } = await read(`month,longitude,latitude,location,lsoa_code\n${[...before, bad, GOOD].join('\n')}`);
    expect(rows).toHaveLength(2501);
  });

  test('with 10 MB in one field', async () => {
    const novel = 'x'.repeat(10_000_000);
    for (const cell of [novel, `"${novel}"`]) {
      expect(await faultsOf(GOOD, `2022-01-01,-2.4,53.7,${cell},E01`, GOOD)).toEqual([[3, 'row_too_long', '']]);
    }
  });

  test('with bytes that are not of the encoding of the others', async () => {
    const utf8 = ENCODERS['utf-8'](`Month,Crime type,Longitude,Latitude,Location\n2022-01,Theft,1,2,Škofja Čatež\n`);
    const latin = ENCODERS['windows-1252']('2022-01,Theft,1,2,Allée\n2022-01,Theft,1,2,Lane\n');
    const { survey, rows, faults } = await read([utf8, latin]);
    expect(survey.shape.encoding).toBe('utf-8');
    expect(rows.map(({ street }) => street)).toEqual(['Škofja Čatež', 'Lane']);
    expect(faults.map(({ line, code, column }) => [line, code, column])).toEqual([
      [3, 'unreadable_character', 'Location'],
    ]);
  });

  test('with an id seen before', async () => {
    const { rows, faults } = await read(
      'Crime ID,Month,Crime type,Longitude,Latitude\nabc,2022-01,Theft,1,2\ndef,2022-01,Theft,1,2\nabc,2022-02,Theft,1,2\n',
    );
    expect(rows).toHaveLength(2);
    expect(faults).toMatchObject([{ line: 4, code: 'id_repeated', column: 'Crime ID' }]);
    expect(faults[0]?.sentence).toContain('line 2');
  });

  test('with an id seen before in a rejected row', async () => {
    const { rows } = await read(
      'Crime ID,Month,Crime type,Longitude,Latitude\na,2022-13,Theft,1,2\na,2022-01,Theft,1,2\n',
    );
    expect(rows).toHaveLength(1);
  });

  test('without a type, or with an arrest that is neither true nor false', async () => {
    const { faults } = await read('Date,Primary Type,Arrest\n2022-01-05,,true\n2022-01-05,THEFT,perhaps\n');
    expect(faults.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'type_missing', 'Primary Type'],
      [3, 'flag_unreadable', 'Arrest'],
    ]);
  });
});

test('a corrected file adds the rejected rows and nothing else', async () => {
  const [header = [], ...rows] = policeUkExtract(50);
  const broken = [header, ...rows.map((cells, i) => (i % 7 === 3 ? ['2022-02-31', ...cells.slice(1)] : cells))];
  const [before, after] = [await read(print(broken)), await read(print([header, ...rows]))];
  const keys = new Set(after.rows.map(({ sourceKey }) => sourceKey));
  expect(before.faults).toHaveLength(7);
  expect(before.rows.every(({ sourceKey }) => keys.has(sourceKey))).toBe(true);
  expect(keys.size).toBe(50);
});

test('empty lines, rows of empty cells and empty columns at the end are passed over', async () => {
  const { survey, rows, faults } = await read(
    '\nmonth,longitude,latitude,,\n\n2022-01-01,1,2,,\n,,,,\n2022-01-01,1,2\n',
  );
  expect([survey.rows, rows.length, faults]).toEqual([2, 2, []]);
});

test('every row is returned once, as a crime or as a fault, whatever the bytes after the heading', async () => {
  const part = fc.constantFrom('2022-01-01', '-2.4', '53.7', ',', ',', ',', ',', '"', '\n', '\r\n', 'x', 'é');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), fc.boolean(), async (parts, utf8) => {
      const text = `month,longitude,latitude\n${parts.join('')}`;
      const { survey, rows, faults } = await read(ENCODERS[utf8 ? 'utf-8' : 'windows-1252'](text));
      expect(rows.length + faults.length).toBe(survey.rows);
    }),
    { numRuns: 500 },
  );
});

describe('a file that is no crime file is refused whole', () => {
  test.each([
    ['empty', ''],
    ['blank', '\n\n  \n'],
    ['of other columns', 'name,born\nA,2000-01-01\n'],
    ['a web page', '<!doctype html>\n<html><body>Not found</body></html>\n'],
    ['JSON', '[{"month":"2022-01","longitude":1}]\n'],
    ['without a heading', '2022-01-01,-2.4,53.7,Mill Lane,E01\n'],
    ['separated by bars', 'month|longitude|latitude\n2022-01-01|1|2\n'],
    ['10 MB without a line end', 'x'.repeat(10_000_000)],
  ])('%s', async (_, text) => {
    const error = await failure(read(text));
    expect(isReeveError(error, 'invalid_input') && error.message).toMatch(/^[A-Z].+\.$/);
  });

  test('in bytes that are not text', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256);
    expect(isReeveError(await failure(read(bytes)), 'invalid_input')).toBe(true);
  });
});

test('a file of one type of crime is not read without its type', async () => {
  const error = await failure(read('month,longitude,latitude\n2022-01-01,1,2\n', { type: ' ' }));
  expect(isReeveError(error, 'invalid_input')).toBe(true);
});

test('a manual layout reads a file that no known layout does', async () => {
  const bytes = ENCODERS['utf-8']('uid,kind,when,x,y\n7,theft,2022-05-06,-122.4,37.7\n');
  const mapped: CrimeLayout = {
    name: 'mapped',
    title: 'a mapping',
    columns: [{ name: 'uid', required: true }, { name: 'kind' }, { name: 'when' }, { name: 'x' }, { name: 'y' }],
    typed: { time: 'when', lon: 'x', lat: 'y', id: 'uid', type: 'kind' },
    slashes: 'none',
    read: (cell) => ({
      id: cell('uid'),
      type: cell('kind'),
      typeDetail: '',
      placePrecision: 'exact',
      areaCode: '',
      areaName: '',
      street: '',
      placeKind: '',
      outcome: '',
      reportedBy: '',
    }),
  };
  const survey = await surveyCrimes(stream(bytes), [mapped]);
  for await (const { rows, faults } of readCrimes(stream(bytes), { survey })) {
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { sourceKey: 'mapped:id:7', type: 'theft', precision: 'day', lon: -122.4, placePrecision: 'exact' },
    ]);
  }
  expect(survey.rows).toBe(1);
});

test('a heading alone is a file of no crimes', async () => {
  const { survey, batches } = await read('month,longitude,latitude\n');
  expect(survey).toMatchObject({ rows: 0, firstDate: undefined });
  expect(batches).toEqual([]);
});

test.each([
  ['other columns', 'month,longitude,latitude,remarks\n2022-01-01,1,2,x\n'],
  ['more rows', 'month,longitude,latitude\n2022-01-01,1,2\n2022-01-01,1,2\n'],
])('a file that has %s since it was surveyed is not read to its end', async (_, text) => {
  const survey = await surveyCrimes(stream(ENCODERS['utf-8']('month,longitude,latitude\n2022-01-01,1,2\n')));
  const reading = (async () => {
    for await (const batch of readCrimes(stream(ENCODERS['utf-8'](text)), { survey, type: 'Theft' })) expect(batch);
  })();
  expect(isReeveError(await failure(reading), 'conflict')).toBe(true);
});

test('batches have about as many rows as requested, and report how far the file was read', async () => {
  const bytes = ENCODERS['utf-8'](print(chicagoPortal(3000)));
  const { batches, rows } = await read(bytes, { batchRows: 500 });
  expect(rows).toHaveLength(3000);
  expect(batches.length).toBeGreaterThan(3);
  for (const batch of batches.slice(0, -1)) expect(batch.rows.length).toBeGreaterThanOrEqual(500);
  const progress = batches.map(({ bytesRead }) => bytesRead);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBe(bytes.length);
});

test('leaving early closes the source', async () => {
  let closed = false;
  const bytes = ENCODERS['utf-8'](print(chicagoPortal(3000)));
  async function* watched(): AsyncGenerator<Uint8Array, void> {
    try {
      yield bytes;
    } finally {
      closed = true;
    }
  }
  const survey = await surveyCrimes(stream(bytes));
  for await (const batch of readCrimes(watched(), { survey, batchRows: 10 })) if (batch.rows.length > 0) break;
  expect(closed).toBe(true);
});
