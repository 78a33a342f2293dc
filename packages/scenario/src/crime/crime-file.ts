import { fromDayNumber } from '@reeve/domain';
import { RIVERTON_AGENCIES } from '../agency/agencies.ts';
import { makeCrimes, type Crime } from './crimes.ts';
import { publicCodes } from './crime-file-codes.ts';
import { integerFrom, pick } from '../draw.ts';
import { AREA_CODES } from '../map/island.ts';
import { toPlan } from '../map/projection.ts';
import { makeRandom, type Random } from '../random.ts';

/**
 * Generated twins of files published by open-data portals: the columns and the oddities of the originals, the content
 * of Riverton. They allow import to be tried without real personal data.
 */
export interface CrimeFileOptions {
  readonly seed: number | string;
  /** Lines below the head, repeated ones included. */
  readonly rows: number;
}

/** One crime in this many is written twice, line for line, as in the originals. */
const REPEATED = 50;

function cell(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Lines from crimes spread over the whole period, the second crime and each fiftieth after it twice. */
function write(
  options: CrimeFileOptions,
  head: string,
  line: (crime: Crime, random: Random, nth: number) => string,
): string {
  const { seed, rows } = options;
  const random = makeRandom(`${seed}/file`);
  const lines: string[] = [head];
  const count = Math.max(2500, rows);
  const stride = Math.max(1, Math.floor(count / Math.max(1, rows)));
  let nth = 0;
  for (const crime of makeCrimes({ seed, count })) {
    if (lines.length > rows) break;
    nth += 1;
    if (nth % stride !== 0) continue;
    const text = line(crime, random, nth / stride);
    lines.push(text);
    if ((nth / stride) % REPEATED === 2 && lines.length <= rows) lines.push(text);
  }
  return `${lines.join('\n')}\n`;
}

function monthOf(crime: Crime): string {
  return fromDayNumber(Math.floor(crime.fromAt / 1440)).slice(0, 7);
}

/** The code of a small statistical area, after the letters `EX` for exercise. */
function smallArea(crime: Crime): string {
  return `EX01${String(AREA_CODES.indexOf(crime.areaCode) + 1).padStart(5, '0')}`;
}

/** Coordinates as the originals blur them: to a point that many crimes share. */
function blurred(degrees: number): string {
  return degrees.toFixed(3);
}

/**
 * A street-level crime file in the form of data.police.uk: months, blurred points, no number for disorder, some rows
 * without a place, an empty last column.
 *
 * @returns CSV with a head and `rows` lines, each ended by a line feed.
 * Cost: O(rows), at least that of 2 500 crimes.
 */
export function policeStreetCsv(options: CrimeFileOptions): string {
  const force = RIVERTON_AGENCIES[0]?.name ?? '';
  const head = 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'; // prettier-ignore
  return write(options, head, (crime, random) => {
    const { street, outcome } = publicCodes(crime.type);
    const disorder = street === 'Anti-social behaviour';
    const hex = (): string => integerFrom(random, 0, 0xffff).toString(16).padStart(4, '0');
    const id = disorder ? '' : Array.from({ length: 16 }, hex).join('');
    const placed = random() >= 0.015;
    const place = placed
      ? [blurred(crime.lon), blurred(crime.lat), `On or near ${crime.street}`, smallArea(crime), crime.areaCode]
      : ['', '', 'No Location', '', ''];
    const result = disorder ? '' : pick(random, outcome);
    return [id, monthOf(crime), force, force, ...place, street, result, ''].map(cell).join(',');
  });
}

/** `03/08/2026 06:30:00 PM`. */
function americanTime(minutes: number): string {
  const [year, month, day] = fromDayNumber(Math.floor(minutes / 1440)).split('-');
  const hour = Math.floor((minutes % 1440) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${month}/${day}/${year} ${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minutes % 60)}:00 ${hour < 12 ? 'AM' : 'PM'}`;
}

const FEET_PER_METRE = 3937 / 1200;

/**
 * A crime export in the form of Chicago's open-data portal: local American times, codes next to words, coordinates in
 * feet and in degrees, a bracketed pair that must be quoted, some rows without a place. Case numbers begin with `EX`
 * for exercise.
 *
 * @returns CSV with a head and `rows` lines, each ended by a line feed.
 * Cost: O(rows), at least that of 2 500 crimes.
 */
export function cityPortalCsv(options: CrimeFileOptions): string {
  const head = 'ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location'; // prettier-ignore
  return write(options, head, (crime, random, nth) => {
    const { iucr, primary, description, fbi, premises } = publicCodes(crime.type);
    const area = AREA_CODES.indexOf(crime.areaCode) + 1;
    const [eastM, northM] = toPlan([crime.lon, crime.lat]);
    const feet = (metres: number, origin: number): string => String(Math.round(origin + metres * FEET_PER_METRE));
    const placed = random() >= 0.01;
    const [lat, lon] = [crime.lat.toFixed(9), crime.lon.toFixed(9)];
    const place = placed
      ? { x: feet(eastM, 1_150_000), y: feet(northM, 1_900_000), lat, lon, pair: `(${lat}, ${lon})` }
      : { x: '', y: '', lat: '', lon: '', pair: '' };
    return [
      String(12_000_000 + nth),
      `EX${String(100_000 + nth)}`,
      americanTime(crime.fromAt),
      `${String(integerFrom(random, 1, 99)).padStart(3, '0')}XX ${crime.street.toUpperCase()}`,
      iucr,
      primary,
      description,
      pick(random, premises),
      String(crime.outcome === 'charged'),
      String(crime.type === 'domestic_violence'),
      `${area}${integerFrom(random, 11, 35)}`.padStart(4, '0'),
      String(area).padStart(3, '0'),
      String(area),
      String(area),
      fbi,
      place.x,
      place.y,
      monthOf(crime).slice(0, 4),
      americanTime(crime.toAt + 7 * 1440),
      place.lat,
      place.lon,
      place.pair,
    ]
      .map(cell)
      .join(',');
  });
}

/**
 * A slim extract of street-level crime, tab-separated: the first day of the month, a blurred point, a street, an area.
 *
 * @returns text with a head and `rows` lines, each ended by a line feed
 */
export function streetExtractTsv(options: CrimeFileOptions): string {
  return write(options, 'month\tlongitude\tlatitude\tlocation\tlsoa_code', (crime) =>
    [`${monthOf(crime)}-01`, blurred(crime.lon), blurred(crime.lat), crime.street, smallArea(crime)].join('\t'),
  );
}

/**
 * A slim extract of dated points: local time to the minute, kind of place, coordinates to 4 decimals, district number.
 * It has no column for "exercise": its points in mid-ocean must do.
 *
 * @returns CSV with a head and `rows` lines, each ended by a line feed
 */
export function pointExtractCsv(options: CrimeFileOptions): string {
  return write(options, 'date,loc_cat,longitude,latitude,district', (crime, random) => {
    const date = fromDayNumber(Math.floor(crime.fromAt / 1440));
    const two = (value: number): string => String(value).padStart(2, '0');
    const time = `${two(Math.floor((crime.fromAt % 1440) / 60))}:${two(crime.fromAt % 60)}`;
    const where = pick(random, ['residence', 'street', 'commercial', 'hotel', 'vehicle', 'open space']);
    const district = String(AREA_CODES.indexOf(crime.areaCode) + 1);
    return [`${date} ${time}`, where, crime.lon.toFixed(4), crime.lat.toFixed(4), district].join(',');
  });
}
