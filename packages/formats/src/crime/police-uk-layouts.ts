import type { CrimeLayout } from './crime-layout.ts';

/** The street name of "On or near Harlech Close"; `''` for "No Location". */
function streetOf(location: string): string {
  const street = location.replace(/^on or near\s*/i, '');
  return /^no location$/i.test(street) ? '' : street;
}

/**
 * The street-level file of data.police.uk: a month at a time, points snapped to the middle of a street, anti-social
 * behaviour without a crime id. Source: data.police.uk, "About this site", columns in the CSVs.
 */
export const policeUkStreet: CrimeLayout = {
  name: 'police-uk-street',
  title: 'data.police.uk street-level crime',
  columns: [
    { name: 'crime id' },
    { name: 'month', required: true },
    { name: 'reported by' },
    { name: 'falls within' },
    { name: 'longitude', required: true },
    { name: 'latitude', required: true },
    { name: 'location' },
    { name: 'lsoa code' },
    { name: 'lsoa name' },
    { name: 'crime type', required: true },
    { name: 'last outcome category' },
    { name: 'context' },
  ],
  typed: { time: 'month', lon: 'longitude', lat: 'latitude', id: 'crime id', type: 'crime type' },
  slashes: 'none',
  read: (cell) => ({
    id: cell('crime id'),
    type: cell('crime type'),
    typeDetail: cell('context'),
    placePrecision: 'street',
    areaCode: cell('lsoa code'),
    areaName: cell('lsoa name'),
    street: streetOf(cell('location')),
    placeKind: '',
    outcome: cell('last outcome category'),
    reportedBy: cell('reported by') || cell('falls within'),
  }),
};

/** Extracts of the same data for one type of crime, as in the R package crimemappingdata: no id, no type. */
export const policeUkExtract: CrimeLayout = {
  name: 'police-uk-extract',
  title: 'data.police.uk extract for one type of crime',
  columns: [
    { name: 'month', required: true },
    { name: 'longitude', required: true },
    { name: 'latitude', required: true },
    { name: 'location' },
    { name: 'lsoa code' },
  ],
  typed: { time: 'month', lon: 'longitude', lat: 'latitude' },
  slashes: 'none',
  read: (cell) => ({
    id: '',
    type: '',
    typeDetail: '',
    placePrecision: 'street',
    areaCode: cell('lsoa code'),
    areaName: '',
    street: streetOf(cell('location')),
    placeKind: '',
    outcome: '',
    reportedBy: '',
  }),
};
