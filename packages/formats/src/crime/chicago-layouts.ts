import type { CellOf, CrimeLayout, CrimeTexts } from './crime-layout.ts';

/** The police district ("015" is "15") or, if the file has none, the community area. */
function areaOf(cell: CellOf): Pick<CrimeTexts, 'areaCode' | 'areaName'> {
  const district = cell('district').replace(/^0+(?=.)/, '');
  if (district !== '') return { areaCode: district, areaName: `District ${district}` };
  const community = cell('community area');
  return { areaCode: community, areaName: community === '' ? '' : `Community Area ${community}` };
}

/**
 * "Crimes, 2001 to present" of the Chicago data portal: local times, points moved to the block. Rows without a location
 * have 0 for both plane coordinates and a point in Missouri for degrees.
 * Source: data.cityofchicago.org, data set ijzp-q8t2.
 */
export const chicagoPortal: CrimeLayout = {
  name: 'chicago-portal',
  title: 'Chicago data portal crimes',
  columns: [
    { name: 'id' },
    { name: 'case number' },
    { name: 'date', required: true },
    { name: 'block' },
    { name: 'iucr' },
    { name: 'primary type', required: true },
    { name: 'description' },
    { name: 'location description' },
    { name: 'arrest' },
    { name: 'domestic' },
    { name: 'beat' },
    { name: 'district' },
    { name: 'ward' },
    { name: 'community area' },
    { name: 'fbi code' },
    { name: 'x coordinate' },
    { name: 'y coordinate' },
    { name: 'year' },
    { name: 'updated on' },
    { name: 'latitude' },
    { name: 'longitude' },
    { name: 'location' },
  ],
  typed: {
    time: 'date',
    lon: 'longitude',
    lat: 'latitude',
    id: 'id',
    type: 'primary type',
    arrest: 'arrest',
    domestic: 'domestic',
  },
  slashes: 'month-first',
  read: (cell) => ({
    id: cell('id'),
    type: cell('primary type'),
    typeDetail: cell('description'),
    placePrecision: 'block',
    placeUnknown: cell('x coordinate') === '0' && cell('y coordinate') === '0',
    ...areaOf(cell),
    street: cell('block'),
    placeKind: cell('location description'),
    outcome: '',
    reportedBy: '',
  }),
};

/** Aggravated assaults of Chicago as in the R package crimemappingdata: no id, no type, local time to the minute. */
export const chicagoExtract: CrimeLayout = {
  name: 'chicago-extract',
  title: 'Chicago extract for one type of crime',
  columns: [
    { name: 'date', required: true },
    { name: 'loc cat', required: true },
    { name: 'longitude', required: true },
    { name: 'latitude', required: true },
    { name: 'district' },
  ],
  typed: { time: 'date', lon: 'longitude', lat: 'latitude' },
  slashes: 'month-first',
  read: (cell) => ({
    id: '',
    type: '',
    typeDetail: '',
    placePrecision: 'block',
    ...areaOf(cell),
    street: '',
    placeKind: cell('loc cat'),
    outcome: '',
    reportedBy: '',
  }),
};
