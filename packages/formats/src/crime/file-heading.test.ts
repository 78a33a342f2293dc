import { ReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import type { CrimeLayout } from './crime-layout.ts';
import { readHeading } from './file-heading.ts';
import { CRIME_LAYOUTS, recognise } from './known-layouts.ts';
import { tidyName } from '../encoding/tidy.ts';

const POLICE_UK =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const CHICAGO =
  'ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location';

test.each([
  ['police-uk-street', POLICE_UK],
  ['police-uk-street', `\uFEFF${POLICE_UK.toUpperCase().replaceAll(' ', '_')}`],
  ['police-uk-street', 'Month, Crime.type ,Longitude,Latitude'],
  ['police-uk-extract', 'month,longitude,latitude,location,lsoa_code'],
  ['chicago-portal', CHICAGO],
  ['chicago-portal', `${CHICAGO},Historical Wards 2003-2015,Zip Codes,Community Areas`],
  ['chicago-portal', CHICAGO.split(',').toReversed().join(',')],
  ['chicago-portal', 'Date,Block,Primary Type,Description,Location Description,Arrest,Domestic,Community Area'],
  ['chicago-extract', 'date,loc_cat,longitude,latitude,district'],
  [undefined, 'uid,offense_type,date_time,longitude,latitude'],
])('%s is recognised', (name, heading) => {
  expect(recognise(heading.split(',').map(tidyName))?.name).toBe(name);
});

test('every layout has its typed and required columns among its columns, each once', () => {
  for (const { columns, typed } of CRIME_LAYOUTS) {
    const names = columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.map(tidyName));
    expect(names).toEqual(expect.arrayContaining(Object.values(typed)));
  }
});

test('a layout is a plain value: a manual one reads a file no other does', () => {
  const mapped: CrimeLayout = {
    name: 'sf',
    title: 'San Francisco',
    columns: [{ name: 'uid', required: true }, { name: 'date time' }, { name: 'longitude' }, { name: 'latitude' }],
    typed: { time: 'date time', lon: 'longitude', lat: 'latitude', id: 'uid' },
    slashes: 'none',
    read: (cell) => ({
      id: cell('uid'),
      type: '',
      typeDetail: '',
      placePrecision: 'block',
      areaCode: '',
      areaName: '',
      street: '',
      placeKind: '',
      outcome: '',
      reportedBy: '',
    }),
  };
  const heading = readHeading(['uid', 'offense_type', 'date_time', 'longitude', 'latitude'], [mapped]);
  expect(heading.layout).toBe(mapped);
  expect(heading.indexOf.get('date time')).toBe(2);
});

describe('a heading that no layout knows is refused', () => {
  const refusal = (heading: string): ReeveError => {
    try {
      readHeading(heading.split(','));
    } catch (error) {
      if (error instanceof ReeveError) return error;
    }
    throw new Error('it was taken');
  };

  test('and the names found are reported', () => {
    const error = refusal('uid,offense_type,date_time,longitude,latitude');
    expect(error.code).toBe('invalid_input');
    expect(error.detail).toEqual({ headers: ['uid', 'offense_type', 'date_time', 'longitude', 'latitude'] });
  });

  test('and if one column is missing, names it', () => {
    expect(refusal(CHICAGO.replace('Primary Type', 'Kind')).message).toMatch(/Chicago.*"primary type"/);
    expect(refusal(POLICE_UK.replace('Month', 'When').replace('Crime type', 'What')).message).toMatch(
      /police\.uk.*"month" and "crime type"/,
    );
  });

  test('but a first line of data is not reported', () => {
    const error = refusal(',2016-01,Some Constabulary,-2.51,51.40,On or near Harlech Close');
    expect(error.code).toBe('invalid_input');
    expect(error.detail).toEqual({});
    expect(error.message).not.toContain('Harlech');
  });

  test('and so is one with a required column twice', () => {
    expect(refusal('Month,Crime type,Longitude,Latitude,latitude').message).toContain('latitude');
  });
});
