import { listCrimes, type CrimeRow } from '@reeve/contract';
import { listCrimes as storedCrimes, type StoredCrime } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { handle } from '../call/operation.ts';

function crimeReply(row: StoredCrime): CrimeRow {
  return {
    id: row.id,
    type: row.type,
    typeDetail: row.type_detail,
    fromAt: row.from_at.replace(' ', 'T'),
    toAt: row.to_at.replace(' ', 'T'),
    timePrecision: row.time_precision,
    lon: row.lon,
    lat: row.lat,
    placePrecision: row.place_precision,
    areaCode: row.area_code,
    areaName: row.area_name,
    fileArea: row.file_area,
    street: row.street,
    outcome: row.outcome,
    detection: row.detection,
  };
}

/** Lists the recorded crimes that the reader can see, newest first. */
export const listCrimesHandler = handle(listCrimes, (call) =>
  call.read(async (tx) => {
    const { query } = call;
    const rows = await storedCrimes(tx, {
      dataSetId: query.dataSetId,
      type: query.type,
      area: query.area,
      from: query.from,
      to: query.to,
      batchId: query.batchId,
      after: decodeCursor(query.cursor),
      limit: query.limit + 1,
    });
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    call.consulted({ action: 'search', objectKind: 'crime', resultCount: items.length });
    return { items: items.map(crimeReply), next: last ? encodeCursor(last.from_at, last.id) : null };
  }),
);
