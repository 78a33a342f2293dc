import type { LocalDate } from '@reeve/domain';
import type { PlanPoint } from '../map/geometry.ts';
import { AFTER, BEFORE, HOT_SPOTS, PLANTED, type DayWindow, type PlantedGroup, type GroupName } from './planted.ts';

/** A place where crime of a type concentrates all year. */
export interface TrueHotSpot {
  readonly at: PlanPoint;
  readonly radiusM: number;
  /** Share of all crimes of the type, whose house is drawn within the radius. */
  readonly share: number;
}

/** The parameters of Riverton's crimes, and what a method should therefore find in them. */
export interface RivertonTruth {
  readonly hotSpots: { readonly type: string; readonly spots: readonly TrueHotSpot[] };
  /** Some crimes follow an earlier one: after exponential delays, at exponential distances from its house. */
  readonly nearRepeat: {
    readonly type: string;
    readonly followerShare: number;
    readonly meanDays: number;
    readonly meanM: number;
  };
  /** Types whose true hours are `hours` of the type, although most of their crimes have only a window. */
  readonly trueHours: readonly string[];
  /** From a Monday on, the crimes of one type are multiplied by a factor; they replace another's. */
  readonly changePoint: {
    readonly type: string;
    readonly from: LocalDate;
    readonly factor: number;
    readonly instead: string;
  };
  /** A yearly wave: `1 + rise · cos(2π(month − peakMonth)/12)`. */
  readonly season: { readonly type: string; readonly peakMonth: number; readonly rise: number };
  /** A few addresses with a share of all crimes of a type, the nth of them 1/n as much as the first. */
  readonly concentration: { readonly type: string; readonly addresses: number; readonly share: number };
  /** The patrols: burglaries of homes by group of areas, counted in two windows. */
  readonly operation: {
    readonly type: string;
    readonly before: DayWindow;
    readonly after: DayWindow;
    readonly groups: Readonly<Record<GroupName, PlantedGroup>>;
    readonly hotSpots: typeof HOT_SPOTS;
  };
  /** A type with neither hot spots of its own nor near repeats nor a change: any finding there is wrong. */
  readonly quiet: { readonly type: string };
}

/**
 * The hidden truth of Riverton.
 *
 * For tests of the methods and for trainees who want to know how close they came. It is never shown in the application:
 * the crimes are the only evidence there.
 */
export const RIVERTON_TRUTH: RivertonTruth = {
  hotSpots: {
    type: 'criminal_damage',
    spots: [
      { at: [-1850, 900], radiusM: 150, share: 0.08 },
      { at: [3700, 1400], radiusM: 150, share: 0.08 },
      { at: [5600, -1700], radiusM: 150, share: 0.08 },
    ],
  },
  nearRepeat: { type: 'theft_from_vehicle', followerShare: 0.45, meanDays: 5, meanM: 70 },
  trueHours: ['commercial_burglary', 'residential_burglary', 'theft_from_vehicle'],
  changePoint: { type: 'vehicle_theft', from: '2026-01-12', factor: 1.8, instead: 'other_theft' },
  season: { type: 'bicycle_theft', peakMonth: 7, rise: 0.45 },
  concentration: { type: 'shoplifting', addresses: 12, share: 0.5 },
  operation: { type: 'residential_burglary', before: BEFORE, after: AFTER, groups: PLANTED, hotSpots: HOT_SPOTS },
  quiet: { type: 'fraud' },
};
