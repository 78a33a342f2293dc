import type { Language } from '@reeve/domain';
import { HOTSPOT_WORDS } from './hotspot-words.ts';
import { fillSentence, sayNumber } from '../sentence/sentence-number.ts';

/** The result of a hot-spot method as numbers: the sentence is made where the reader's language is known. */
export type HotspotFinding =
  | { readonly kind: 'density'; readonly n: number; readonly perKm2: number; readonly bandwidthM: number }
  | { readonly kind: 'counts'; readonly n: number; readonly cells: number; readonly most: number }
  | {
      readonly kind: 'significant';
      readonly n: number;
      readonly cells: number;
      readonly hot: number;
      readonly cold: number;
    }
  | { readonly kind: 'clusters'; readonly n: number; readonly clusters: number; readonly inside: number }
  | { readonly kind: 'nearest'; readonly n: number; readonly ratio: number; readonly z: number };

/**
 * States a finding in one plain sentence, with the number of events it rests on.
 *
 * @returns a sentence with its full stop
 * Cost: O(1).
 * @example hotspotSentence({ kind: 'clusters', n: 90, clusters: 3, inside: 61 }) // => 'Clusters: 3; events in them: 61 of 90.'
 * @example hotspotSentence({ kind: 'nearest', n: 90, ratio: 0.61, z: -7.2 }) // => 'Events lie closer together than chance gives (index 0.61, z −7.20, n = 90).'
 */
export function hotspotSentence(finding: HotspotFinding, language: Language = 'en'): string {
  const words = HOTSPOT_WORDS[language];
  const format = (value: number, decimals = 0): string =>
    sayNumber(language, value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace('-', '−');
  switch (finding.kind) {
    case 'density':
      return fillSentence(words.density, {
        n: format(finding.n),
        perKm2: format(finding.perKm2, 1),
        bandwidth: format(finding.bandwidthM),
      });
    case 'counts':
      return fillSentence(words.counts, {
        n: format(finding.n),
        cells: format(finding.cells),
        most: format(finding.most),
      });
    case 'significant':
      return fillSentence(words.significant, {
        n: format(finding.n),
        cells: format(finding.cells),
        hot: format(finding.hot),
        cold: format(finding.cold),
      });
    case 'clusters':
      return fillSentence(words.clusters, {
        n: format(finding.n),
        clusters: format(finding.clusters),
        inside: format(finding.inside),
      });
    case 'nearest': {
      const reading = Math.abs(finding.z) <= 1.96 ? words.asChance : finding.z < 0 ? words.closer : words.apart;
      return fillSentence(reading, { n: format(finding.n), ratio: format(finding.ratio, 2), z: format(finding.z, 2) });
    }
  }
}
