import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { SessionBar } from './session-bar.tsx';

beforeAll(loadEnglish);

const shown = (exercise: boolean): Promise<string> =>
  shownTo({ ...SESSION, clock: { ...SESSION.clock, exercise } }, SessionBar);

test('an exercise is called one on every page, and real work is not', async () => {
  const banner = `>${i18next.t('shell:exercise')}<`;
  expect(await shown(true)).toContain(banner);
  expect(await shown(false)).not.toContain(banner);
});

test('shows purpose, unit and clearance, and that reading is logged', async () => {
  const html = await shown(true);
  for (const said of ['Residential burglary', 'Patrol', 'restricted', i18next.t('shell:everyReading')])
    expect(html).toContain(said);
});

test('hides an expired purpose and states that it has ended', async () => {
  const html = await shownTo({ ...SESSION, purpose: null, purposeEnded: true }, SessionBar);
  expect(html).not.toContain('Residential burglary');
  expect(html).toContain(`>${i18next.t('shell:purposeEnded')}<`);
  const never = await shownTo({ ...SESSION, purpose: null, purposeEnded: false }, SessionBar);
  expect(never).toContain(`>${i18next.t('shell:noPurpose')}<`);
});
