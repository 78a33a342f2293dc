import { writeFileSync } from 'node:fs';
import {
  type Concentration,
  concentration as concentrationOf,
  concentrationSentence,
  type ConcentrationWarning,
} from '@reeve/analysis';
import { type Command, JSON_OPTION } from '../command.ts';
import { readCount, readPositive } from '../read-value.ts';
import { type BusyPlace, placesAsFile, readBusyPlaces } from './busy-places.ts';
import { EVENT_OPTIONS } from './event-options.ts';
import { LANGUAGE_OPTION, readLanguage } from './read-language.ts';

/** Number of busiest places in the table. */
const SHOWN_PLACES = 10;

/** `reeve analyse concentration`: what share of the places has what share of the crimes. */
export const concentration: Command = {
  about:
    'What share of the places has what share of the crimes? Repeat places, Lorenz curve and Gini; places, never persons.\n' +
    'See docs/methods/concentration.md.',
  example: 'reeve analyse concentration docs/methods/examples/riverton-burglaries.csv --places 4000',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    places: {
      value: 'n',
      about: 'number of places, including those without a crime; default: only those with one',
    },
    address: {
      value: 'COL',
      about: 'column of addresses or premises that identify places; default: coordinates',
    },
    step: { value: 'METRES', about: 'coordinates equal after rounding to this many metres are one place; 1' },
    out: { value: 'FILE.csv|FILE.geojson', about: 'write the places with two or more crimes, busiest first' },
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  run: async (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const places = options.has('places') ? readCount(options, 'places') : undefined;
    const step = readPositive(options, 'step');
    const {
      places: busiest,
      placePrecision,
      withoutPlace,
      rejected,
      notes: reading,
    } = await readBusyPlaces(path, options, step);
    const found = concentrationOf(
      busiest.map((place) => place.crimes),
      { placePrecision, ...(places !== undefined && { places }) },
    );
    const out = options.get('out');
    const repeated = busiest.filter((place) => place.crimes > 1);
    if (typeof out === 'string') writeFileSync(out, placesAsFile(out, repeated));
    const sentence = concentrationSentence(found, language);
    const notes = [...reading, ...(withoutPlace > 0 ? [`Left out without a place: ${withoutPlace}.`] : [])];
    if (options.has('json')) {
      terminal.out(JSON.stringify(asJson(found, withoutPlace + rejected, repeated, sentence, notes)));
    } else {
      terminal.out(asTable(found, repeated, sentence, notes));
    }
    return 0;
  },
};

function asJson(
  found: Concentration,
  leftOut: number,
  busiest: readonly BusyPlace[],
  sentence: string,
  notes: readonly string[],
): unknown {
  const { lorenz, top, warnings, ...numbers } = found;
  return {
    ...numbers,
    leftOut,
    top: top.map((one) => ({ ...one, byChance: one.byChance ?? null })),
    gini: found.gini ?? null,
    generalisedGini: found.generalisedGini ?? null,
    lorenz: lorenz ? { placeShare: Array.from(lorenz.placeShare), crimeShare: Array.from(lorenz.crimeShare) } : null,
    busiest: busiest.slice(0, SHOWN_PLACES),
    sentence,
    warnings,
    notes,
  };
}

const WARNING_WORDS: Readonly<Record<ConcentrationWarning, string>> = {
  snapped_places: 'The places are not exact: all crimes of a block or street count as one place.',
  few_events: 'Fewer than 50 crimes: the shares of the busiest places are mostly chance.',
  one_place_stands_out:
    'One place holds a twentieth of the crimes or more: see whether crimes without a place were put there.',
  places_without_crime_unknown:
    'Only places with a crime are counted, which hides most of the concentration. Give --places.',
  fewer_crimes_than_places: 'There are fewer crimes than places: read the generalised Gini, and compare with chance.',
};

const percent = (share: number, decimals = 1): string => `${(100 * share).toFixed(decimals)}%`;

function asTable(
  found: Concentration,
  busiest: readonly BusyPlace[],
  sentence: string,
  notes: readonly string[],
): string {
  const line = (...cells: readonly string[]): string => cells.map((cell) => cell.padStart(14)).join('');
  return [
    line('busiest', 'places', 'crimes', 'of all', 'by chance'),
    ...found.top.map((one) =>
      line(
        percent(one.placeShare, 0),
        String(one.places),
        String(one.crimes),
        percent(one.crimeShare),
        one.byChance === undefined ? '–' : percent(one.byChance),
      ),
    ),
    '',
    line('of the crimes', 'places', 'of all'),
    ...found.placesFor.map((one) => line(percent(one.crimeShare, 0), String(one.places), percent(one.placeShare))),
    '',
    line('crimes each', 'places', 'crimes'),
    ...found.repeats.map((row) => line(String(row.crimesEach), String(row.places), String(row.crimes))),
    '',
    `Gini ${found.gini?.toFixed(3) ?? '–'}, generalised ${found.generalisedGini?.toFixed(3) ?? '–'}; at places with two or more: ${percent(found.repeatCrimeShare)} of the crimes.`,
    ...busiest
      .slice(0, SHOWN_PLACES)
      .map(({ crimes, address, lon, lat }) => `${crimes} crimes at ${address ?? `${lat ?? '?'}, ${lon ?? '?'}`}`),
    '',
    sentence,
    ...found.warnings.map((warning) => `Warning: ${WARNING_WORDS[warning]}`),
    ...notes,
  ].join('\n');
}
