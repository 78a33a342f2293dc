import { describe, expect, test } from 'vitest';
import { zoneOffset } from './zone-offset.ts';

const minute = (text: string): number => Date.parse(`${text}Z`) / 60_000;

describe('the offset of a zone', () => {
  // IANA time zone database, as `zdump -v` prints it.
  test.each([
    ['Europe/London', '2026-03-29T00:59', 0],
    ['Europe/London', '2026-03-29T01:00', 60],
    ['Europe/London', '2026-10-25T00:59', 60],
    ['Europe/London', '2026-10-25T01:00', 0],
    ['America/New_York', '2026-11-25T12:00', -300],
    ['Asia/Kathmandu', '1985-12-31T18:29', 330],
    ['Asia/Kathmandu', '1985-12-31T18:30', 345],
    ['Australia/Lord_Howe', '2026-04-04T15:00', 630],
    ['UTC', '1969-12-31T23:59', 0],
  ])('%s at %s UTC is %i minutes ahead', (zone, at, ahead) => {
    expect(zoneOffset(zone)(minute(at))).toBe(ahead);
  });

  test('of no zone is refused with its name', () => {
    expect(() => zoneOffset('Mars/Olympus')).toThrow('There is no time zone Mars/Olympus');
  });
});
