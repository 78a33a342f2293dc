import proj4 from 'proj4';
import { delimited, makeEvents, type MadeEvent } from './table-files.ts';

/** A file of a kind that agencies send, with its planted events. */
export interface UnseenFile {
  readonly kind: string;
  readonly text: string;
  readonly events: readonly MadeEvent[];
  /** Location of the agency, if the file cannot be read without it. */
  readonly near?: readonly {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  }[];
}

const VANCOUVER = [-123.1, 49.25] as const;
const PORTLAND = [-122.65, 45.52] as const;
const SUFFIXES = ['ST', 'AVE', 'RD', 'BLVD', 'DR'];

/** The rectangle in which `makeEvents` places its events. */
const around = ([lon, lat]: readonly [number, number]) => [
  { west: lon - 0.1, south: lat - 0.1, east: lon + 0.1, north: lat + 0.1 },
];
/** A number with commas between its thousands. */
const grouped = (value: number): string => Math.round(value).toLocaleString('en-GB');
const hhmm = (time: string): string => String(Number(time.replace(':', '')));
const part = (one: MadeEvent, from: number, to: number): string => String(Number(one.date.slice(from, to)));
const offset = (one: MadeEvent, zone: string): string => `${one.date.replaceAll('-', '/')} ${one.time}:27${zone}`;

/**
 * EPSG:27700 without its shift of datum, which the reader's definition has: a few metres of difference do not matter
 * here.
 */
const BNG =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m';
const UTM_10 = '+proj=utm +zone=10 +ellps=GRS80 +units=m';
/** EPSG:2913, from the register: Oregon North in international feet. */
const OREGON_NORTH =
  '+proj=lcc +lat_0=43.66666666666666 +lon_0=-120.5 +lat_1=46 +lat_2=44.33333333333334 +x_0=2500000.0001424 +y_0=0 +ellps=GRS80 +units=ft';

function inSystem(definition: string, { lon, lat }: MadeEvent): readonly [number, number] {
  const [x = 0, y = 0] = proj4(definition, [lon, lat]);
  return [x, y];
}

/** 51.5074 as 51°30'26.64"N. */
function sexagesimal(degrees: number, letters: string): string {
  const size = Math.abs(degrees);
  const minutes = (size % 1) * 60;
  const seconds = ((minutes % 1) * 60).toFixed(3);
  return `${Math.floor(size)}°${Math.floor(minutes)}'${seconds}"${letters[degrees < 0 ? 1 : 0] ?? ''}`;
}

type Row = (one: MadeEvent, at: number) => readonly string[];

function file(
  kind: string,
  events: readonly MadeEvent[],
  heading: readonly string[],
  row: Row,
  near?: UnseenFile['near'],
): UnseenFile {
  return {
    kind,
    text: delimited([[...heading], ...events.map((one, at) => [...row(one, at)])]),
    events,
    ...(near ? { near } : {}),
  };
}

/** One file of each kind; the same for the same seed. */
export function unseenFiles(seed: number): readonly UnseenFile[] {
  const events = makeEvents(150, seed);
  const [vancouver, portland] = [makeEvents(150, seed + 1, VANCOUVER), makeEvents(150, seed + 2, PORTLAND)];
  const place = (one: MadeEvent): string[] => [String(one.lon), String(one.lat)];
  const when = (one: MadeEvent): string => `${one.date} ${one.time}`;
  const LON_LAT = ['longitude', 'latitude'];
  return [
    file(
      'types of street under “type”, offences under “offense”',
      events,
      ['time', 'street', 'type', ...LON_LAT, 'offense'],
      (one, at) => [
        when(one),
        `MAIN ${at}`,
        at % 4 === 0 ? '' : (SUFFIXES[at % SUFFIXES.length] ?? ''),
        ...place(one),
        one.type,
      ],
    ),
    file('days under “date”, date and time under “time”', events, ['date', 'time', ...LON_LAT, 'type'], (one) => [
      one.date,
      when(one),
      ...place(one),
      one.type,
    ]),
    file('days under “date”, clocks under “time”', events, ['date', 'time', ...LON_LAT, 'type'], (one) => [
      one.date,
      one.time,
      ...place(one),
      one.type,
    ]),
    file('commas between thousands', events, ['date', 'time', 'Easting', 'Northing', 'type'], (one) => [
      one.date,
      one.time,
      ...inSystem(BNG, one).map(grouped),
      one.type,
    ]),
    file(
      'latitude under longitude',
      events,
      ['date', 'time', ...LON_LAT, 'type'],
      (one) => [one.date, one.time, ...place(one).toReversed(), one.type],
      around([-1.2, 52.9]),
    ),
    file(
      'year, month, day, hour and minute in five columns',
      vancouver,
      ['TYPE', 'YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'HUNDRED_BLOCK', 'X', 'Y'],
      (one, at) => [
        one.type,
        part(one, 0, 4),
        part(one, 5, 7),
        part(one, 8, 10),
        String(Number(one.time.slice(0, 2))),
        String(Number(one.time.slice(3))),
        `${at}XX MAIN ST`,
        ...inSystem(UTM_10, one).map((metres) => metres.toFixed(4)),
      ],
      around([...VANCOUVER]),
    ),
    ...['+00', '+0000', '+00:00', 'Z', ' UTC', '-04'].map((zone) =>
      file(`an offset written ${zone}`, events, ['occurred', ...LON_LAT, 'type'], (one) => [
        offset(one, zone),
        ...place(one),
        one.type,
      ]),
    ),
    file('clocks as numbers beside a day', events, ['DATE OCC', 'TIME OCC', ...LON_LAT, 'type'], (one) => [
      one.date,
      hhmm(one.time),
      ...place(one),
      one.type,
    ]),
    file(
      'two columns called Date, the second with the time of day',
      events,
      ['Date', 'Date', ...LON_LAT, 'type'],
      (one) => [one.date, when(one), ...place(one), one.type],
    ),
    ...(['lat, lon', '(lat, lon)', 'WKT', 'address (lat, lon)', 'GeoJSON'] as const).map((form) =>
      file(
        `both coordinates in one column: ${form}`,
        events,
        ['date', 'time', form === 'WKT' ? 'the_geom' : 'Location', 'type'],
        (one, at) => [
          one.date,
          one.time,
          {
            'lat, lon': `${one.lat}, ${one.lon}`,
            '(lat, lon)': `(${one.lat}, ${one.lon})`,
            WKT: `POINT (${one.lon} ${one.lat})`,
            'address (lat, lon)': `${at} High Street\n(${one.lat}, ${one.lon})`,
            GeoJSON: JSON.stringify({ type: 'Point', coordinates: [one.lon, one.lat] }),
          }[form],
          one.type,
        ],
        around([-1.2, 52.9]),
      ),
    ),
    file('degrees, minutes and seconds in two columns', events, ['date', 'time', 'lat', 'lon', 'type'], (one) => [
      one.date,
      one.time,
      sexagesimal(one.lat, 'NS'),
      sexagesimal(one.lon, 'EW'),
      one.type,
    ]),
    file('degrees, minutes and seconds in one column', events, ['date', 'time', 'position', 'type'], (one) => [
      one.date,
      one.time,
      `${sexagesimal(one.lat, 'NS')} ${sexagesimal(one.lon, 'EW')}`,
      one.type,
    ]),
    file(
      'feet of Oregon North under x and y',
      portland,
      ['date', 'time', 'x', 'y', 'type'],
      (one) => [one.date, one.time, ...inSystem(OREGON_NORTH, one).map((feet) => feet.toFixed(2)), one.type],
      around([...PORTLAND]),
    ),
  ];
}

/** Events of which every third has no place, expressed in many ways. */
export function fileWithUnknownPlaces(seed: number): UnseenFile & { readonly placed: number } {
  const events = makeEvents(150, seed);
  const words = ['NULL', '0', 'N/A', '-', 'NaN', '', 'unknown', '(null)'];
  const made = file('unknown places', events, ['date', 'time', 'longitude', 'latitude', 'type'], (one, at) => {
    const word = words[(at / 3) % words.length] ?? '';
    const place = at % 3 === 0 ? [word, at % 2 === 0 ? word : '0'] : [String(one.lon), String(one.lat)];
    return [one.date, one.time, ...place, one.type];
  });
  return { ...made, placed: events.filter((_, at) => at % 3 !== 0).length };
}
