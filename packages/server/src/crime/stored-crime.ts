import type { NewCrime } from '@reeve/store';
import type { CountedRow } from './counting/counted-rows.ts';

/** What each stored column has of a row of a file. */
export const STORED: { readonly [Name in keyof NewCrime]: (row: CountedRow) => NewCrime[Name] } = {
  source_key: (row) => row.sourceKey,
  type: (row) => row.type,
  type_detail: (row) => row.typeDetail,
  from_at: (row) => row.fromLocal,
  to_at: (row) => row.toLocal,
  time_precision: (row) => row.precision,
  lon: (row) => row.lon ?? null,
  lat: (row) => row.lat ?? null,
  // Without coordinates its area is the known place.
  place_precision: (row) => (row.lon === undefined && hasArea(row) ? 'area' : row.placePrecision),
  area_code: (row) => row.areaCode,
  area_name: (row) => row.areaName,
  file_area: (row) => row.fileArea ?? '',
  street: (row) => row.street,
  outcome: (row) => row.outcome,
  detection: () => 'reported',
  recorded_on: (row) => (row.reportedLocal === '' ? null : row.reportedLocal.slice(0, 10)),
};

const hasArea = ({ areaCode, areaName, fileArea = '' }: CountedRow): boolean =>
  areaCode !== '' || areaName !== '' || fileArea !== '';
