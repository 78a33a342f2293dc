import type { CastMember } from './cast.ts';
import type { ReportPerson } from './report-persons.ts';
import type { ReportScene } from './report-scene.ts';
import type { ReportTopic } from './report-topic.ts';

/** A thing or person that a collator would make an entity of. */
export interface Mention {
  readonly kind: 'Person' | 'Vehicle' | 'Phone' | 'Address' | 'Object';
  readonly name: string;
}

/** What a raw text mentions, looked for in the text itself, so that nothing is listed that it does not say. */
export function mentionsIn(
  rawText: string,
  topic: ReportTopic,
  scene: ReportScene,
  person: CastMember,
  persons: readonly ReportPerson[],
): readonly Mention[] {
  const said: (readonly [Mention['kind'], string, boolean])[] = [
    ...persons.map((each) => ['Person', each.name, true] as const),
    ['Vehicle', person.plate, rawText.includes(person.plate)],
    ['Phone', person.phone, rawText.includes(person.phone)],
    ['Object', scene.goodsVaguely, topic.mentions.includes('object') && rawText.includes(scene.goods)],
    ['Address', `${scene.street} ${scene.number}`, rawText.includes(`${scene.street} ${scene.number}`)],
  ];
  return said.flatMap(([kind, name, present]) => (present ? [{ kind, name }] : []));
}
