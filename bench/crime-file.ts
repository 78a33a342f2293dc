import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { chance } from '@reeve/analysis';

const TYPES = ['Burglary dwelling', 'Theft from vehicle', 'Theft of vehicle', 'Robbery', 'Criminal damage'];
const MINUTES = 4 * 365 * 1440;
const FIRST_MS = Date.UTC(2022, 0, 1);

/**
 * Writes a seeded CSV of crimes with eight columns: seven in ten near 120 places, windows of up to a day, over four
 * years.
 */
export async function writeCrimeFile(path: string, rows: number): Promise<void> {
  const next = chance(31, 0);
  const unit = (): number => next() / 2 ** 32;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  const centres = Array.from({ length: 120 }, () => [13.2 + 0.35 * unit(), 46 + 0.23 * unit()] as const);
  const timeAt = (minute: number): string => new Date(FIRST_MS + minute * 60_000).toISOString().slice(0, 16);
  const file = createWriteStream(path);
  let lines = 'id,type,from,to,lon,lat,area,status\n';
  for (let row = 0; row < rows; row += 1) {
    let [lon, lat] = [13.2 + 0.35 * unit(), 46 + 0.23 * unit()];
    if (unit() < 0.7) {
      const [east, north] = centres[Math.floor(unit() * centres.length)] ?? [lon, lat];
      [lon, lat] = [east + 0.004 * normal(), north + 0.0028 * normal()];
    }
    const from = Math.floor(unit() * MINUTES);
    const to = from + Math.floor(unit() * unit() * 1440);
    const type = TYPES[Math.floor(unit() * TYPES.length)] ?? '';
    lines += `C${String(row).padStart(8, '0')},${type},${timeAt(from)},${timeAt(to)},${lon.toFixed(6)},${lat.toFixed(6)},A${Math.floor(unit() * 30)},recorded\n`;
    if (lines.length < 1e6) continue;
    if (!file.write(lines)) await once(file, 'drain');
    lines = '';
  }
  file.end(lines);
  await once(file, 'finish');
}
