import { product } from '@reeve/contract';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const MARKING = {
  classification: 'restricted',
  handling: { codes: ['H0'], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'RIV-GEN',
} as const;

/** A draft without text. */
async function begun(author: Person, type: 'risk_assessment' | 'early_warning'): Promise<string> {
  const body = { type, scheme: 'PHIA' as const, gaps: '', limitations: '', authorIds: [], blocks: [] };
  const marking = { ...MARKING, handling: { ...MARKING.handling, codes: ['H0' as const] } };
  return (await ask(author, product.create, { input: { title: `A ${type}`, marking, body } })).id;
}
const read = (author: Person, id: string) => ask(author, product.read, { params: { id } });

test.each(['en', 'ru'] as const)(
  'hazards are corrected in their place, and an early warning gets the day of its update, in %s',
  async (lang) => {
    const author = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    const { page, t, go } = author;
    const id = await begun(author, 'risk_assessment');
    await go(`/products/${id}`);
    const enter = async (hazard: string, level: string): Promise<void> => {
      await page.getByRole('textbox', { name: t('assess:hazard.hazard'), exact: true }).fill(hazard);
      for (const field of ['impact', 'likelihood', 'residualImpact', 'residualLikelihood'])
        await page.getByRole('combobox', { name: t(`assess:hazard.${field}`), exact: true }).selectOption(level);
    };
    for (const [hazard, level] of [
      ['Crowd at the gate', '4'],
      ['Ice on the steps', '2'],
    ] as const) {
      await enter(hazard, level);
      await page.getByRole('button', { name: t('assess:hazard.add'), exact: true }).click();
    }
    await page.getByRole('button', { name: t('assess:hazard.editOne', { n: 1 }), exact: true }).click();
    await enter('Crowd at both gates', '5');
    await author.expectSound();
    await takePictures(page, `hazards-${lang}`);
    await page.getByRole('button', { name: t('assess:hazard.save', { n: 1 }), exact: true }).click();
    const hazards = async () =>
      (await read(author, id)).body.blocks.flatMap((block) =>
        (block.hazards ?? []).map((one) => [one.hazard, one.impact]),
      );
    await expect.poll(hazards, { timeout: 20_000 }).toEqual([
      ['Crowd at both gates', 5],
      ['Ice on the steps', 2],
    ]);

    const warning = await begun(author, 'early_warning');
    await go(`/products/${warning}`);
    await page.getByLabel(t('assess:editor.updateOn')).fill('2026-10-04');
    await author.expectSound();
    await expect.poll(async () => (await read(author, warning)).dueOn, { timeout: 20_000 }).toBe('2026-10-04');
    await page.setViewportSize({ width: 390, height: 844 });
    await author.expectSound();
    author.expectQuiet();
    await author.leave();
  },
  120_000,
);
