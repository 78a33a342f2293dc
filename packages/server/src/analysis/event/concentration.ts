import { concentration, concentrationSentence, placesOfPoints, type Concentration } from '@reeve/analysis';
import { leftOut, MOST_ROWS, type EventMethodRule } from './method.ts';
import { placedOf } from './selected.ts';

type Found = Omit<Concentration, 'lorenz'>;

/** What share of the places has what share of the crimes? */
export const eventConcentration: EventMethodRule<'concentration', Found> = {
  version: '1',
  run: (events, { samePlaceM }) => {
    const placed = placedOf(events);
    const { counts } = placesOfPoints(placed.points, samePlaceM);
    // The curve is computed again from the table; stored, it would be most of the result.
    const { lorenz: _, ...found } = concentration(counts, { placePrecision: placed.precision });
    return {
      result: {
        n: found.n,
        leftOut: leftOut({ no_place: placed.withoutPlace, discovered: events.discovered }),
        figures: [
          { name: 'places', value: found.places, unit: 'count' },
          { name: 'repeat_share', value: found.repeatCrimeShare, unit: 'share' },
          { name: 'gini', value: found.gini ?? null, unit: 'ratio' },
          ...found.top.map((top) => ({
            name: `top_${Math.round(top.placeShare * 100)}`,
            value: top.crimeShare,
            unit: 'share' as const,
          })),
        ],
        table: {
          columns: [
            { name: 'crimes_each', unit: 'count' },
            { name: 'places', unit: 'count' },
            { name: 'crimes', unit: 'count' },
          ],
          rows: found.repeats.slice(0, MOST_ROWS).map((row) => [row.crimesEach, row.places, row.crimes]),
          rowsInAll: found.repeats.length,
        },
        warnings: [...found.warnings],
      },
      found,
    };
  },
  sentence: (found, language) => concentrationSentence({ ...found, lorenz: undefined }, language),
};
