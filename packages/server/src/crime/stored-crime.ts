import type { NewCrime } from '@reeve/store';
import type { CountedRow } from './counting/counted-rows.ts';

/** Returns a row of a file in stored form. */
export function storedCrime(row: CountedRow): NewCrime {
  const inArea = row.lon === undefined && (row.areaCode !== '' || row.areaName !== '' || row.fileArea !== '');
  return {
    source_key: row.sourceKey,
    type: row.type,
    type_detail: row.typeDetail,
    from_at: row.fromLocal,
    to_at: row.toLocal,
    time_precision: row.precision,
    lon: row.lon ?? null,
    lat: row.lat ?? null,
    // Without coordinates its area is the known place.
    place_precision: inArea ? 'area' : row.placePrecision,
    area_code: row.areaCode,
    area_name: row.areaName,
    file_area: row.fileArea,
    street: row.street,
    outcome: row.outcome,
    detection: 'reported',
    recorded_on: row.reportedLocal === '' ? null : row.reportedLocal.slice(0, 10),
  };
}
