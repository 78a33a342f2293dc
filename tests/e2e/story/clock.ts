import type { Person } from '../person.ts';

/** Move the exercise clock by hand, in the bar that shows it. */
export async function moveClock(person: Person, day: string, time = '09:00'): Promise<void> {
  const { page, t } = person;
  await page.getByRole('button', { name: t('shell:moveClock'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('shell:clock.title') });
  await dialog.getByLabel(t('shell:clock.day'), { exact: true }).fill(day);
  await dialog.getByLabel(t('shell:clock.time'), { exact: true }).fill(time);
  await dialog.getByRole('button', { name: t('shell:clock.send'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
