import { hotspotSentence, hotspotWarnings, placeWarnings, publicTotal } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { type Command, JSON_OPTION } from '../../command.ts';
import { readEventFile } from '../event-file.ts';
import { EVENT_OPTIONS } from '../event-options.ts';
import { HOTSPOT_METHODS, type HotspotAnswer } from './hotspot-methods.ts';
import { writeHotspots } from './hotspot-out.ts';
import { locate } from './hotspot-places.ts';
import { HOTSPOT_WARNING_WORDS } from './hotspot-warning-words.ts';
import { LANGUAGE_OPTION, readLanguage } from '../read-language.ts';

/** `reeve analyse hotspots`: where crime concentrates, by eight methods. */
export const hotspots: Command = {
  about:
    'Where does crime concentrate? Counts by cell, kernel density, tests of hot spots, clusters; places, never persons.\n' +
    'See docs/methods/hotspots.md.',
  example: 'reeve analyse hotspots docs/methods/examples/riverton-burglaries.csv --method gi-star --cell 500',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    method: { value: Object.keys(HOTSPOT_METHODS).join('|'), about: 'the method', required: true },
    kind: { value: 'TEXT', about: 'only crimes whose kind contains this text; default: all' },
    cell: { value: 'METRES', about: 'side of a cell of kde, grid, gi-star and local-moran, of a hexagon; 250' },
    top: { value: 'pointy|flat', about: 'the north side of a hexagon; pointy' },
    bandwidth: { value: 'METRES', about: 'radius of the quartic kernel, standard deviation of the Gaussian; 300' },
    kernel: { value: 'quartic|gaussian', about: 'kernel of kde; quartic' },
    unit: { value: 'per-km2|density', about: 'events per km², or a density that integrates to 1; per-km2' },
    neighbours: { value: 'queen|rook|METRES', about: 'neighbours of a cell in gi-star and local-moran; queen' },
    within: { value: 'METRES', about: 'distance between events of a cluster, for dbscan and st-dbscan; 200' },
    days: { value: 'DAYS', about: 'and their distance in time, for st-dbscan; 14' },
    least: { value: 'n', about: 'events within reach that form a cluster, including the event itself; 5' },
    area: { value: 'KM2', about: 'area for nearest-neighbour; default: that of the convex hull' },
    perimeter: { value: 'KM', about: 'its perimeter, for edge correction' },
    public: { about: 'for publication: no count under 5, no place finer than 250 m' },
    out: { value: 'FILE.geojson|FILE.csv', about: 'write the cells or clusters, with parameters and n' },
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  run: async (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const name = String(options.get('method'));
    const method = Object.hasOwn(HOTSPOT_METHODS, name) ? HOTSPOT_METHODS[name] : undefined;
    if (method === undefined) {
      throw new ReeveError('invalid_input', `--method must be one of ${Object.keys(HOTSPOT_METHODS).join(', ')}.`);
    }
    const out = options.get('out');
    if (typeof out === 'string' && !/\.(csv|geojson)$/.test(out)) {
      throw new ReeveError('invalid_input', '--out must end in .csv or .geojson.');
    }
    const file = await readEventFile(path, options);
    const located = locate(file, options);
    const forPublic = options.has('public');
    const answer = method({ options, located, file, forPublic });
    const n = located.points.xM.length;
    const shownN = forPublic ? publicTotal(n) : n;
    const warnings = [
      ...new Set([...hotspotWarnings({ n }), ...placeWarnings(file.placePrecision, answer.fineM), ...answer.warnings]),
    ];
    const parameters = { ...answer.parameters, ...(forPublic && { public: true }) };
    const notes = [...file.notes, ...located.notes];
    const sentence = hotspotSentence({ ...answer.finding, n: shownN }, language);
    if (typeof out === 'string') writeHotspots(out, { method: name, n: shownN, parameters, warnings }, answer, located);
    if (options.has('json')) {
      const { numbers } = answer;
      const leftOut = located.leftOut + file.rejected;
      const object = { method: name, n: shownN, leftOut, parameters, ...numbers, sentence, warnings, notes };
      terminal.out(JSON.stringify(object));
    } else {
      terminal.out(asText(answer, parameters, sentence, warnings, notes));
    }
    return 0;
  },
};

function asText(
  answer: HotspotAnswer,
  parameters: Readonly<Record<string, unknown>>,
  sentence: string,
  warnings: readonly (keyof typeof HOTSPOT_WARNING_WORDS)[],
  notes: readonly string[],
): string {
  const widths = answer.heading.map(() => 14);
  const line = (cells: readonly string[]): string => cells.map((cell, k) => cell.padStart(widths[k] ?? 14)).join('');
  return [
    line(answer.heading),
    ...answer.rows.slice(0, 10).map(line),
    '',
    `Parameters: ${Object.entries(parameters)
      .map(([name, value]) => `${name} ${String(value)}`)
      .join(', ')}.`,
    `Result: ${sentence}`,
    ...warnings.map((warning) => `Note: ${HOTSPOT_WARNING_WORDS[warning]}`),
    ...notes.map((note) => `Note: ${note}`),
  ].join('\n');
}
