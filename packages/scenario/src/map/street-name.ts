import { integerFrom, pick } from '../draw.ts';
import type { PlanPoint } from './geometry.ts';
import type { AreaCode } from './island.ts';
import type { Random } from '../random.ts';

/** Streets the story speaks of: each names the street of its area that passes nearest to a point of the plan. */
export const STORY_STREETS: readonly { readonly name: string; readonly area: AreaCode; readonly near: PlanPoint }[] = [
  { name: 'Mill Street', area: 'NORRIN-B', near: [-150, 1050] },
  { name: 'Weir Lane', area: 'NORRIN-B', near: [-420, 560] },
  { name: 'Tanner’s Row', area: 'NORRIN-C', near: [250, -600] },
  { name: 'Ropewalk', area: 'NORRIN-C', near: [-180, -250] },
  { name: 'Quay Street', area: 'NORRIN-F', near: [250, -2600] },
  { name: 'Orchard Hill', area: 'SUND-J', near: [5300, 900] },
];

const FIRST =
  `Alder Anchor Apple Ash Badger Barley Barn Beacon Beech Bell Birch Boat Bramble Brewer Bridge Brook Burrow Candle
Carder Carter Cedar Chalk Chapel Cherry Clover Cobble Cooper Copper Coral Crane Curlew Cutler Dairy Dove Drover Dyer Elder
Elm Farrier Fern Ferry Field Finch Flax Forge Fountain Fox Fuller Garden Gate Glover Gorse Grange Gull Harbour Harrow Hatter
Hawthorn Hazel Heath Heron Hop Hurdle Ivy Juniper Kestrel Kiln Ladder Lantern Larch Lark Lime Linden Long Loom Malt Maple
Market Marsh Mason Meadow Mercer Moss Needle Net Oak Oar Orchard Osier Otter Oyster Paddock Pear Pebble Plover Plum Poplar
Potter Quarry Quill Reed Rook Rose Rowan Saddler Sailmaker Salt Sand Sawyer Sedge Shepherd Shingle Sickle Silver Slate Smith
Spindle Spring Stone Swan Tern Thatch Thistle Thorn Tide Tiler Timber Turner Vine Wagon Walnut Weaver Wheel Whin Willow Wool
Yarrow`
    .split(/\s+/)
    .filter((word) => word !== 'Orchard');
const SECOND = ['Street', 'Street', 'Street', 'Road', 'Lane', 'Lane', 'Walk', 'Rise', 'Close', 'Row', 'Way', 'Court'];

/**
 * Returns a source of street names without duplicates, and without those of the story.
 *
 * @param random chooses the names; about 1 300 different ones are available before a number is appended
 */
export function makeStreetNames(random: Random): () => string {
  const used = new Set(STORY_STREETS.map(({ name }) => name));
  return () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const name = `${pick(random, FIRST)} ${pick(random, SECOND)}`;
      if (!used.has(name)) {
        used.add(name);
        return name;
      }
    }
    return `${pick(random, FIRST)} Street ${integerFrom(random, 2, 99_999)}`;
  };
}
