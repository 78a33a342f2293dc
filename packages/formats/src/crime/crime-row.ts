/**
 * The precision of a crime's time. `month`: the file gives a month and no day, or hides the day behind a first of
 * month.
 */
export type CrimePrecision = 'minute' | 'day' | 'month';

/**
 * What a crime's coordinates represent: a door, a block of houses, a point on the street for the stretch around it, the
 * middle of an area; `none` when the file gives no coordinates (street and area may still be known by name).
 */
export type PlacePrecision = 'exact' | 'block' | 'street' | 'area' | 'none';

/**
 * One crime from a file, in our own terms. Texts are tidied (see `tidy`); a text missing from the file is `''`.
 *
 * Time is local to the place of the crime. Both ends belong to the window and can be equal: a month runs from its first
 * day at 00:00 to its last at 23:59.
 */
export interface CrimeRow {
  /** The same for the same crime however often its file is read, and unlike every other key of the file: see `makeKeys`. */
  readonly sourceKey: string;
  readonly type: string;
  readonly typeDetail: string;
  /** `YYYY-MM-DDTHH:MM` */
  readonly fromLocal: string;
  readonly toLocal: string;
  readonly precision: CrimePrecision;
  /** Degrees, WGS 84; both or neither. */
  readonly lon: number | undefined;
  readonly lat: number | undefined;
  readonly placePrecision: PlacePrecision;
  readonly areaCode: string;
  readonly areaName: string;
  readonly street: string;
  /** The kind of place: `residence`, `SIDEWALK`. */
  readonly placeKind: string;
  readonly outcome: string;
  readonly arrest?: boolean;
  readonly domestic?: boolean;
  readonly reportedBy: string;
  /** Line of the file on which the row begins; the first is 1. */
  readonly line: number;
}
