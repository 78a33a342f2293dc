import type { NewCrime } from '@reeve/store';

/** A burglary on an evening of February 2026, of no known place. @param of the fields that differ */
export const madeCrime = (sourceKey: string, of: Partial<NewCrime> = {}): NewCrime => ({
  source_key: sourceKey,
  type: 'burglary',
  type_detail: '',
  from_at: '2026-02-10T18:00',
  to_at: '2026-02-10T20:00',
  time_precision: 'minute',
  lon: null,
  lat: null,
  place_precision: 'none',
  area_code: '',
  area_name: '',
  file_area: '',
  street: '',
  outcome: '',
  detection: 'reported',
  recorded_on: null,
  ...of,
});
