import { pick, referenceIn, type Person } from './person.ts';

export interface CrimeFile {
  readonly name: string;
  readonly text: string;
  /** Named in the form, where the file itself does not say it. */
  readonly type?: string;
  /** What it covers, where that is known. */
  readonly covers?: { readonly from: string; readonly last: string; readonly extractedOn: string };
}

/** Imports a file of recorded crime and waits until its rows have been read. @returns the reference of the batch */
export async function bringIn(person: Person, file: CrimeFile, limitMs = 60_000): Promise<string> {
  const { page, t, field, button } = person;
  await person.visit('gather');
  await page.getByRole('link', { name: t('crime:nav.imports'), exact: true }).click();
  await page.getByRole('link', { name: t('crime:list.bringIn'), exact: true }).click();
  const buffer = Buffer.from(file.text);
  await field('crime:new.choose').setInputFiles({ name: file.name, mimeType: 'text/csv', buffer });
  await button('crime:preview.look').waitFor();
  if (file.type !== undefined) await field('crime:new.type').fill(file.type);
  await button('crime:preview.look').click();
  if (file.covers) await stateCoverage(person, file.covers);
  else await leaveCoverageOpen(person, limitMs);
  await page.getByRole('button', { name: person.like('crime:preview.bringIn') }).click();
  await button('crime:undo.do').waitFor({ timeout: limitMs });
  return referenceIn(page.getByRole('main'));
}

/** Answer, once the preview is there, that it is not known which days the file covers. */
export async function leaveCoverageOpen({ page, t }: Person, limitMs = 60_000): Promise<void> {
  const known = t('coverage:ask.known');
  await page.getByRole('radiogroup', { name: known, exact: true }).waitFor({ timeout: limitMs });
  await pick(page.getByRole('main'), known, t('coverage:ask.no'));
}

/** State the days for which the file is complete, everywhere and for every type: days without rows are days without crimes. */
async function stateCoverage(person: Person, covers: NonNullable<CrimeFile['covers']>): Promise<void> {
  const { page, t, field } = person;
  const known = t('coverage:ask.known');
  await page.getByRole('radiogroup', { name: known, exact: true }).waitFor();
  await pick(page.getByRole('main'), known, t('coverage:ask.yes'));
  await field('coverage:ask.from').fill(covers.from);
  await field('coverage:ask.last').fill(covers.last);
  await field('coverage:ask.extracted').fill(covers.extractedOn);
  await field('coverage:ask.statedBy').fill('District office');
  for (const none of await page.getByText(t('coverage:ask.noneRecorded'), { exact: true }).all()) await none.click();
}

/** Take a file out again as a whole, with a reason. */
export async function takeOut(person: Person, batch: string): Promise<void> {
  const { page, t } = person;
  await person.open(batch);
  await person.button('crime:undo.do').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t('crime:undo.reason'), exact: true }).fill('Brought in for a trial.');
  await dialog.getByRole('button', { name: person.like('crime:undo.act') }).click();
  await page.getByText(t('record:state.import_batch.undone'), { exact: true }).first().waitFor({ timeout: 40_000 });
  await dialog.waitFor({ state: 'hidden' });
}
