import { atRest, expectNoSeriousViolations, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePurpose, pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';

/** What the server answers when a report is opened. */
interface Answer {
  readonly status: number;
  readonly timesSent: number;
  readonly code?: string;
  readonly detail?: { readonly because?: readonly string[] };
  readonly persons?: readonly { readonly category: string; readonly minor: boolean }[];
}
interface Row {
  readonly id: string;
  readonly marking: {
    readonly handling: { readonly codes: readonly string[] };
    readonly tlp: string | null;
    readonly groups: readonly string[];
  };
}

let browser: Browser;
let markova: Person;
beforeAll(async () => {
  browser = await launchBrowser();
  markova = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang: 'en' });
  await markova.go('/');
});
afterAll(() => browser?.close());

/** Reports as the signed-in person's own browser gets them: the newest collated ones that fit. */
async function find(
  page: Page,
  fits: (row: Row, answer: Answer) => boolean,
  worth: (row: Row) => boolean,
): Promise<Row> {
  // What the page reads is read again by its own client where the server is busy; what is asked here is not.
  await atRest(page);
  let cursor = '';
  for (let pages = 0; pages < 20; pages += 1) {
    const list = await page.evaluate(async (after) => {
      const reply = await fetch(`/api/reports?state=collated${after}`);
      return (await reply.json()) as { items: Row[]; next: string | null }; // the contract's listReports
    }, cursor);
    for (const row of list.items.filter(worth)) {
      const answer = await page.evaluate(async (id): Promise<Answer> => {
        const reply = await fetch(`/api/reports/${id}`);
        const sent = (await (await fetch(`/api/disseminations/report/${id}`)).json()) as { disseminations?: object[] };
        const read = (await reply.json()) as object; // the report or the problem
        return { ...read, status: reply.status, timesSent: sent.disseminations?.length ?? 0 };
      }, row.id);
      if (fits(row, answer)) return row;
    }
    if (list.next === null) break;
    cursor = `&cursor=${encodeURIComponent(list.next)}`;
  }
  throw new Error('The demo holds no such report.');
}

/** A recipient of the demo's register, as the form lists it. */
const CUSTOMS = 'Customs, port of Riverton';
/** No person in it prevents dissemination or requires a second person. */
const isPlain = (one: { readonly category: string; readonly minor: boolean }): boolean =>
  !one.minor && ['a_suspect_committed', 'a_suspect_about_to', 'b_convicted', 'd_contact', 'd_associate'].includes(one.category); // prettier-ignore

const has = (row: Row, ...codes: string[]): boolean => row.marking.handling.codes.join() === codes.join();

test('what its provider has not permitted to pass on is refused in words, and goes once the permission is recorded', async () => {
  const { page, t } = markova;
  const outward = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER'];
  const { id } = await find(
    page,
    (_, { status, timesSent, persons }) => status === 200 && timesSent === 0 && (persons ?? []).every(isPlain),
    (row) => has(row, 'H2') && outward.includes(row.marking.tlp ?? '') && !row.marking.groups.join().includes(':'),
  );
  await markova.go(`/reports/${id}`);
  const outside = page.getByRole('region', { name: t('handling:outside.title'), exact: true });
  await outside.getByText(t('handling:outside.none')).waitFor();
  await outside.getByRole('button', { name: t('handling:send.open'), exact: true }).click();
  const form = page.getByRole('dialog', { name: t('handling:send.title'), exact: true });
  // Nothing is chosen beforehand.
  await expectNone(form.getByRole('radio', { checked: true }));
  const send = form.getByRole('button', { name: t('handling:send.do'), exact: true });
  await send.click();
  await form.getByText(t('handling:send.noAs')).waitFor();
  await form.getByText(t('handling:send.noRecipient')).waitFor();
  const option = `${CUSTOMS}, ${t('handling:recipientKind.other_authority')}`;
  await form.getByLabel(t('handling:send.recipient'), { exact: true }).selectOption({ label: option });
  await form.getByText(t('handling:kindGets.other_authority')).waitFor();
  await pick(form, t('handling:as.label'), t('handling:as.disseminate'));
  // H2 asks for the law and the permission, for nothing else.
  await expectNone(form.getByLabel(t('handling:send.protocol'), { exact: true }));
  await form.getByLabel(t('handling:ground.legal_basis'), { exact: true }).selectOption('PA-21');
  const completeness = form.getByLabel(t('handling:ground.completeness'), { exact: true });
  if ((await completeness.count()) > 0) await completeness.fill('The buyers are not known.');
  await send.click();
  const refusal = form.getByRole('alert');
  await refusal.getByText(t('handling:refusal.originator_consent')).waitFor();
  await refusal.getByText(t('handling:next.consent')).waitFor();
  await expectNoSeriousViolations(page);

  await form.getByRole('button', { name: t('handling:consent.open'), exact: true }).click();
  const consent = page.getByRole('dialog', { name: t('handling:consent.open'), exact: true });
  const named = consent.getByLabel(t('handling:send.recipient'), { exact: true }).locator('option:checked');
  expect(await named.textContent()).toBe(option);
  await consent.getByLabel(t('handling:consent.givenBy'), { exact: true }).fill('Liaison office of the provider');
  await consent.getByLabel(t('handling:consent.reference'), { exact: true }).fill('L-12');
  await consent.getByRole('button', { name: t('handling:consent.do'), exact: true }).click();
  await consent.waitFor({ state: 'hidden' });
  await form.getByText(t('handling:send.consentThere')).waitFor();
  await send.click();
  await form.waitFor({ state: 'hidden' });
  await outside.getByText(t('handling:send.sent', { recipient: CUSTOMS })).waitFor();
  const law = 'Police Act s. 21: Sharing with other police services';
  await outside.getByText(t('handling:outside.law', { text: law })).waitFor();
  await outside.getByText(t('handling:sending.state.sent'), { exact: true }).waitFor();

  // Who can see it says the same, and names colleagues.
  await page.getByRole('button', { name: t('codes:marking.readers'), exact: true }).click();
  const readers = page.getByRole('dialog', { name: t('handling:readers.title'), exact: true });
  await readers.getByRole('rowheader', { name: 'Mara Ilves', exact: true }).waitFor();
  await readers
    .getByRole('rowheader', { name: /^Customs, port of Riverton/ })
    .first()
    .waitFor();
  await expectNoSeriousViolations(page);
  await page.keyboard.press('Escape');
  await readers.waitFor({ state: 'hidden' });
  markova.expectQuiet();
});

test('the register is kept on a page of its own, on a wide and on a narrow screen', async () => {
  const { page, t } = markova;
  await markova.go('/recipients');
  await page.getByRole('rowheader', { name: CUSTOMS }).waitFor();
  await expectNoSeriousViolations(page);
  await page.getByRole('button', { name: t('handling:register.add'), exact: true }).click();
  const form = page.getByRole('dialog', { name: t('handling:register.add'), exact: true });
  const save = form.getByRole('button', { name: t('handling:register.save'), exact: true });
  await save.click();
  await form.getByText(t('handling:register.noKind')).waitFor();
  for (const [field, text] of [
    ['name', 'Norrin insurers’ desk'],
    ['contact', 'Duty desk'],
    ['restsOn', 'Insurance Act s. 8'],
  ] as const)
    await form.getByLabel(t(`handling:register.${field}`), { exact: true }).fill(text);
  await form.getByLabel(t('handling:register.kind'), { exact: true }).selectOption('private');
  await form.getByText(t('handling:kindGets.private')).waitFor();
  await expectNoSeriousViolations(page);
  await save.click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('rowheader', { name: 'Norrin insurers’ desk' }).waitFor();
  const ends = t('handling:register.endFor', { name: 'Norrin insurers’ desk' });
  await page.getByRole('button', { name: ends, exact: true }).click();
  const end = page.getByRole('dialog', { name: ends, exact: true });
  await end.getByLabel(t('handling:sending.reason'), { exact: true }).fill('the association was dissolved');
  await end.getByRole('button', { name: t('handling:register.end'), exact: true }).click();
  await end.waitFor({ state: 'hidden' });
  await page.getByText('the association was dissolved').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSeriousViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await markova.go('/recipients/sent');
  await page.getByText(t('handling:sending.state.waiting')).first().waitFor();
  await expectNoSeriousViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  // The proposer cannot approve it.
  const approve = t('handling:sending.approveFor', { recipient: 'Valmere National Police, crime information desk' });
  await expectNone(page.getByRole('button', { name: approve, exact: true }));
  markova.expectQuiet();
});

test('a second person approves what another proposed, and it leaves then', async () => {
  const kostic = await signInAs(browser, demoHere().address, 'Радмила Костић', { lang: 'en' });
  const { page, t } = kostic;
  await kostic.go('/');
  await page.getByText(t('home:why.approve_dissemination')).waitFor();
  await kostic.go('/recipients/sent');
  const approve = t('handling:sending.approveFor', { recipient: 'Valmere National Police, crime information desk' });
  await page.getByRole('button', { name: approve, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: approve, exact: true });
  await expectNoSeriousViolations(page);
  await dialog.getByRole('button', { name: t('handling:sending.approve'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(t('handling:sending.step.approved', { by: 'Радмила Костић' })).waitFor();
  await expectNoSeriousViolations(page);
  kostic.expectQuiet();
});

test('conditions come before the text, and are acknowledged once', async () => {
  const { page, t } = markova;
  const { id } = await find(
    page,
    (_, answer) => answer.code === 'acknowledgement_needed',
    (row) => has(row, 'H3') || has(row, 'C'),
  );
  await page.goto(`${demoHere().address}/reports/${id}`);
  const dialog = page.getByRole('dialog', { name: t('handling:conditions.title'), exact: true });
  await dialog.getByText(t('handling:conditions.lead')).waitFor();
  await expectNone(page.getByRole('heading', { name: t('report:persons.named') }));
  await expectNoSeriousViolations(page);
  await dialog.getByRole('button', { name: t('handling:conditions.send'), exact: true }).click();
  await page.getByRole('heading', { name: t('report:persons.named') }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: t('report:persons.named') }).waitFor();
  await expectNone(dialog);
  markova.expectQuiet();
});

test('a report that names a victim or a minor asks why it is needed, and opens with a reason', async () => {
  const { page, t } = markova;
  await page
    .getByRole('region', { name: t('shell:session'), exact: true })
    .getByRole('button', { name: t('shell:change'), exact: true })
    .click();
  await choosePurpose(page.getByRole('dialog'), markova, 'P1');
  let because: readonly string[] = [];
  const { id } = await find(
    page,
    (_, answer) => {
      because = answer.detail?.because ?? [];
      return answer.code === 'reason_needed' && because.some((why) => why === 'victim' || why === 'minor');
    },
    (row) => !has(row, 'H3') && !has(row, 'C'),
  );
  await page.goto(`${demoHere().address}/reports/${id}`);
  const dialog = page.getByRole('dialog', { name: t('shell:reason.title'), exact: true });
  for (const why of because) await dialog.getByText(t(`shell:reason.because.${why}`)).waitFor();
  await expectNoSeriousViolations(page);
  await dialog.getByLabel(t('shell:reason.why'), { exact: true }).fill('She asked for protection today');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: t('report:persons.named') }).waitFor();
  markova.expectQuiet();
});
