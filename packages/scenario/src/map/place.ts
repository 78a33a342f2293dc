import type { PlanPoint } from './geometry.ts';

export type PlaceKind =
  | 'station'
  | 'shop'
  | 'market'
  | 'park'
  | 'harbour'
  | 'school'
  | 'hospital'
  | 'town_hall'
  | 'bridge';

/** Places with a name, as points of the plan. All invented. */
export const PLACES: readonly { readonly name: string; readonly kind: PlaceKind; readonly at: PlanPoint }[] = [
  { name: 'Norrin police station', kind: 'station', at: [520, 420] },
  { name: 'Saltmere police station', kind: 'station', at: [5450, 640] },
  { name: 'Riverton police headquarters', kind: 'station', at: [600, 320] },
  { name: 'Norrin town hall', kind: 'town_hall', at: [300, 300] },
  { name: 'Norrin market', kind: 'market', at: [180, 200] },
  { name: 'Saltmere market', kind: 'market', at: [5620, 820] },
  { name: 'Quay Second-hand', kind: 'shop', at: [260, -2560] },
  { name: 'Mill Street Watches', kind: 'shop', at: [-140, 1080] },
  { name: 'Weir Bicycles', kind: 'shop', at: [-430, 520] },
  { name: 'Harbour Phones', kind: 'shop', at: [420, -2700] },
  { name: 'Saltmere Exchange', kind: 'shop', at: [5700, 900] },
  { name: 'Weir Park', kind: 'park', at: [-600, 800] },
  { name: 'Tannery Green', kind: 'park', at: [450, -820] },
  { name: 'Beacon Common', kind: 'park', at: [-1900, 900] },
  { name: 'Norrin harbour', kind: 'harbour', at: [350, -2950] },
  { name: 'Saltmere ferry pier', kind: 'harbour', at: [6600, 500] },
  { name: 'Norrin school', kind: 'school', at: [-1800, -600] },
  { name: 'Stonefield school', kind: 'school', at: [3600, 600] },
  { name: 'Riverton hospital', kind: 'hospital', at: [1700, 600] },
  { name: 'Weir bridge', kind: 'bridge', at: [-390, 640] },
  { name: 'Ropewalk bridge', kind: 'bridge', at: [-300, -240] },
];

/** The river Norr, from its spring to the harbour. */
export const RIVER: readonly PlanPoint[] = [
  [-640, 1700],
  [-560, 1350],
  [-570, 980],
  [-640, 640],
  [-600, 260],
  [-520, -150],
  [-480, -560],
  [-570, -1000],
  [-540, -1500],
  [-300, -1980],
  [-60, -2480],
  [60, -3120],
];
