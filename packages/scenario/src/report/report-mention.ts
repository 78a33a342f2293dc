import type { ReportPerson } from './report-persons.ts';
import type { ReportScene } from './report-scene.ts';

/** An object or person from which a collator would create an entity. */
export interface Mention {
  readonly kind: 'Person' | 'Vehicle' | 'Phone' | 'Address' | 'Object';
  readonly name: string;
}

/**
 * Returns the mentions in a raw text, searched in the text itself, so that nothing is listed that it does not contain.
 */
export function mentionsIn(rawText: string, scene: ReportScene, persons: readonly ReportPerson[]): readonly Mention[] {
  const found = (kind: Mention['kind'], pattern: RegExp): readonly Mention[] =>
    [...rawText.matchAll(pattern)].map(([name]) => ({ kind, name }));
  const address = `${scene.street} ${scene.number}`;
  return [
    ...persons.map(({ name }) => ({ kind: 'Person', name }) as const),
    ...found('Vehicle', /RV \d\d [A-Z]{3}/g),
    ...found('Phone', /\+999 55 \d{4}/g),
    ...(rawText.includes(scene.goods) ? [{ kind: 'Object', name: scene.goodsVaguely } as const] : []),
    // A house of the story's street, unless the number belongs to another one that merely begins the same.
    ...(rawText.match(new RegExp(`${address}(?!\\d)`)) ? [{ kind: 'Address', name: address } as const] : []),
  ];
}
