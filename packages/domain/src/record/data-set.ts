/**
 * The kind of events in a data set: crimes as recorded, calls of the public, or anything else with a time and a place.
 */
export const DATA_SET_KINDS = ['recorded_crime', 'calls_for_service', 'other'] as const;
export type DataSetKind = (typeof DATA_SET_KINDS)[number];
