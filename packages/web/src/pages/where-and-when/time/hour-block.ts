/** The hours between two corners of the week: the same hours of each weekday from the one to the other. */
export function blockOf(a: number, b: number): readonly number[] {
  const [firstDay, lastDay] = ordered(Math.floor(a / 24), Math.floor(b / 24));
  const [firstHour, lastHour] = ordered(a % 24, b % 24);
  const hours: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1)
    for (let hour = firstHour; hour <= lastHour; hour += 1) hours.push(24 * day + hour);
  return hours;
}

interface HourBlock {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly firstHour: number;
  readonly lastHour: number;
}

/** The block some hours fill, where they fill one. */
export function isPlainBlock(hours: readonly number[]): HourBlock | undefined {
  if (hours.length === 0) return undefined;
  const [days, ofDay] = [hours.map((hour) => Math.floor(hour / 24)), hours.map((hour) => hour % 24)];
  const block = {
    firstDay: Math.min(...days),
    lastDay: Math.max(...days),
    firstHour: Math.min(...ofDay),
    lastHour: Math.max(...ofDay),
  };
  const all = blockOf(24 * block.firstDay + block.firstHour, 24 * block.lastDay + block.lastHour);
  return all.length === new Set(hours).size ? block : undefined;
}

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);
