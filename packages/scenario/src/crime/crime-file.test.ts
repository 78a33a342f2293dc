import { expect, test } from 'vitest';
import { cityPortalCsv, pointExtractCsv, policeStreetCsv, streetExtractTsv } from './crime-file.ts';
import { publicCodes } from './crime-file-codes.ts';
import { OFFENCE_TYPES } from './rare-offence.ts';

const options = { seed: 'file', rows: 3000 };
const FILES = [
  ['street', policeStreetCsv, ','],
  ['portal', cityPortalCsv, ','],
  ['street extract', streetExtractTsv, '\t'],
  ['point extract', pointExtractCsv, ','],
] as const;

/** Cells of a line: quotes as in RFC 4180, read character by character. */
function cells(line: string, separator: string): readonly string[] {
  const found = [''];
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line.charAt(i);
    if (char === '"') {
      if (quoted && line.charAt(i + 1) === '"') found[found.length - 1] += line.charAt((i += 1));
      else quoted = !quoted;
    } else if (char === separator && !quoted) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
}

for (const [name, make, separator] of FILES) {
  test(`the ${name} file has the rows asked for, equally many cells in each, and repeats some lines`, () => {
    for (const rows of [1, 3000]) {
      const text = make({ seed: 'file', rows });
      expect(text.endsWith('\n')).toBe(true);
      const [head = '', ...lines] = text.slice(0, -1).split('\n');
      expect(lines.length).toBe(rows);
      const width = cells(head, separator).length;
      for (const line of lines) expect(cells(line, separator).length).toBe(width);
      if (rows > 1) expect(new Set(lines).size).toBeLessThan(rows);
    }
  });

  test(`the ${name} file is the same for the same seed only`, () => {
    expect(make({ seed: 1, rows: 20 })).toBe(make({ seed: 1, rows: 20 }));
    expect(make({ seed: 1, rows: 20 })).not.toBe(make({ seed: 2, rows: 20 }));
  });
}

test('the heads are those of the originals', () => {
  const head = (text: string): string => text.slice(0, text.indexOf('\n'));
  expect(head(policeStreetCsv(options))).toBe(
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
  );
  expect(head(cityPortalCsv(options))).toBe(
    'ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location',
  );
  expect(head(streetExtractTsv(options))).toBe('month\tlongitude\tlatitude\tlocation\tlsoa_code');
  expect(head(pointExtractCsv(options))).toBe('date,loc_cat,longitude,latitude,district');
});

test('cells have the forms of the originals, oddities included', () => {
  const body = (text: string, separator: string): readonly (readonly string[])[] =>
    text.trimEnd().split('\n').slice(1).map((line) => cells(line, separator)); // prettier-ignore
  const street = body(policeStreetCsv(options), ',');
  for (const [id = '', month = '', force = '', , , , location, , , type] of street) {
    expect(id).toMatch(type === 'Anti-social behaviour' ? /^$/ : /^[0-9a-f]{64}$/);
    expect(month).toMatch(/^202[56]-\d\d$/);
    expect(force).toContain('EXERCISE');
    expect(location).toMatch(/^(On or near .+|No Location)$/);
  }
  expect(street.filter((row) => row[6] === 'No Location' && row[4] === '').length).toBeGreaterThan(0);
  expect(new Set(street.map((row) => row[4])).size).toBeLessThan(500);
  const portal = body(cityPortalCsv(options), ',');
  for (const row of portal) {
    expect(row[1]).toMatch(/^EX\d{6}$/);
    expect(row[2]).toMatch(/^(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\/202[56] (0[1-9]|1[0-2]):[0-5]\d:00 [AP]M$/);
    expect(row[21]).toMatch(/^(\(33\.\d{9}, -3[78]\.\d{9}\))?$/);
  }
  expect(portal.some((row) => row[7]?.includes(',') && row[21] !== '')).toBe(true);
  expect(portal.some((row) => row[21] === '')).toBe(true);
  for (const row of body(streetExtractTsv(options), '\t')) expect(row[0]).toMatch(/^202[56]-\d\d-01$/);
  for (const row of body(pointExtractCsv(options), ',')) expect(row[0]).toMatch(/^202[56]-\d\d-\d\d \d\d:\d\d$/);
});

test('every type of crime has its own public codes', () => {
  const unknown = publicCodes('a type nobody knows');
  for (const { code } of OFFENCE_TYPES) expect(publicCodes(code)).not.toEqual(unknown);
});
