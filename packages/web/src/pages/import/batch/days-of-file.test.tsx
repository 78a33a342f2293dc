import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { DaysOfFile } from './days-of-file.tsx';

beforeAll(loadEnglish);

/** Today is 27 September 2026 there. */
const upTo = (lastOn: string): Promise<string> =>
  shownTo(SESSION, () => <DaysOfFile firstOn="2026-01-02" lastOn={lastOn} timePrecision="day" />);

test('a file with a crime after today asks to check the order of day and month', async () => {
  expect(await upTo('2026-12-03')).toContain('The last crime is dated 3 Dec, after today.');
  expect(await upTo('2026-09-27')).not.toContain('after today');
  expect(await upTo('2026-09-27')).toContain('The crimes date from 2 Jan to 27 Sep');
});
