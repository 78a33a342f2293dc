import { readFile } from 'node:fs/promises';
import { readDocx } from '@reeve/formats';
import { atRest, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';

let browser: Browser;
/** The head of intelligence is in the chair; the expert of a State reads Russian. */
let chair: Person;
let expert: Person;
beforeAll(async () => {
  browser = await launchBrowser();
  chair = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang: 'en' });
  expert = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang: 'ru' });
});
afterAll(async () => {
  await chair?.leave();
  await expert?.leave();
  await browser?.close();
});

/** As long as a locator waits. */
const PATIENT = { timeout: 60_000 };
const WORKSHOP = 'Draft review workshop on the guidebook';
const SESSION = 'Third session: what a small service needs';
const WORDS_A = 'Roles are functions, not ranks, and one person may hold several';
const WORDS_B = 'A role is a function';
const OBJECTION = 'In our law a rank is a function';

/** Opens the session from the list of workshops, by its name. */
async function openSession(person: Person): Promise<void> {
  const { page, t } = person;
  await person.go('/workshops');
  // The page of the session waits for changes for as long as it is open: the network comes to rest before it only.
  await atRest(page);
  await page.getByText(WORKSHOP, { exact: true }).first().click();
  await page.getByRole('link', { name: SESSION, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: SESSION }).waitFor();
  await page.getByText(t('workshop:session.live'), { exact: true }).waitFor();
}

const wording = ({ page, t }: Person, letter: string): Locator =>
  page.getByRole('article', { name: t('workshop:table.wording', { letter }) });

/** The line that says what was decided on the comment on the table. */
const decidedIn = ({ t }: Person): RegExp => new RegExp(`^${t('workshop:table.decided')}:`);

async function putWording({ page, t }: Person, text: string): Promise<void> {
  const put = page.getByText(t('workshop:table.put'), { exact: true });
  await put.click();
  await page.getByLabel(t('workshop:table.text'), { exact: true }).fill(text);
  await page.getByRole('button', { name: t('workshop:table.putNow'), exact: true }).click();
}

describe('a session of a workshop, with two people in it', () => {
  test('is called with its agenda and opened by the lead', async () => {
    const { page, t } = chair;
    await chair.go('/workshops');
    await page.getByText(WORKSHOP, { exact: true }).first().click();
    const form = page.getByRole('group').filter({ hasText: t('workshop:new.session') });
    await form.getByText(t('workshop:new.session'), { exact: true }).first().click();
    await page.getByLabel(t('workshop:new.title'), { exact: true }).fill(SESSION);
    await page.getByLabel(t('workshop:new.on'), { exact: true }).fill('2026-09-27');
    await page.getByRole('button', { name: chair.like('workshop:agenda.addAll') }).click();
    await page.getByRole('button', { name: t('workshop:new.session'), exact: true }).click();
    await page.getByRole('link', { name: SESSION, exact: true }).waitFor();
    await chair.expectSound();
    chair.expectQuiet();
    await openSession(chair);
    await page.getByLabel(t('workshop:step.reason'), { exact: true }).fill('Opened');
    await page.getByRole('button', { name: t('workshop:step.held'), exact: true }).click();
    await page.getByRole('button', { name: t('workshop:step.closed'), exact: true }).waitFor();
  });

  test('a wording put on the table appears to the other without reloading; they object with a reason', async () => {
    await openSession(expert);
    await putWording(chair, WORDS_A);
    await wording(expert, 'A').getByText('one person may hold several').waitFor();

    const card = wording(expert, 'A');
    const object = card.getByRole('button', { name: expert.t('review:position.object'), exact: true });
    expect(await object.isDisabled()).toBe(true);
    await card.getByRole('textbox').fill(OBJECTION);
    await object.click();
    await wording(chair, 'A').getByText(OBJECTION).waitFor();
    await wording(chair, 'A')
      .getByText(`${chair.t('review:position.object')} 1`, { exact: false })
      .waitFor();
    await chair.expectSound();
    await expert.expectSound();
    await takePictures(chair.page, 'workshop-session');
    chair.expectQuiet();
    expert.expectQuiet();
  });

  test('all see the comment that the chair puts on the table; members can look elsewhere and come back; writers stay', async () => {
    const onTable = ({ page, t }: Person): Locator =>
      page.getByRole('navigation', { name: t('workshop:session.agenda') });
    const place = (person: Person, at: number): Locator => onTable(person).getByRole('button').nth(at);
    const shows = (person: Person, at: number) =>
      expect.poll(() => place(person, at).getAttribute('aria-current'), PATIENT).toBe('true');
    await place(chair, 1).click();
    for (const person of [chair, expert]) await shows(person, 1);
    await place(expert, 2).click();
    await shows(expert, 2);
    await chair.page.getByText(chair.t('workshop:follow.leading'), { exact: true }).waitFor();
    await chair.page.keyboard.press('k');
    await shows(chair, 0);
    // He still looks elsewhere, sees what is on the table, and comes back.
    const reference = await place(chair, 0).innerText();
    await expert.page.getByText(expert.t('workshop:follow.away', { reference }), { exact: true }).waitFor();
    await shows(expert, 2);
    await expert.expectSound();
    await expert.button('workshop:follow.back').click();
    await shows(expert, 0);
    // The chair looks ahead without showing it.
    await chair.page.getByLabel(chair.t('workshop:follow.quiet'), { exact: true }).check();
    await place(chair, 2).click();
    await shows(chair, 2);
    await shows(expert, 0);
    await chair.page.getByLabel(chair.t('workshop:follow.quiet'), { exact: true }).uncheck();
    await shows(chair, 0);
    // Text being written is not lost.
    await wording(expert, 'A').getByRole('textbox').fill('half a sen');
    await place(chair, 1).click();
    await shows(chair, 1);
    await expert.button('workshop:follow.back').waitFor();
    expect(await wording(expert, 'A').getByRole('textbox').inputValue()).toBe('half a sen');
    await wording(expert, 'A').getByRole('textbox').fill('');
    await place(chair, 0).click();
    await shows(expert, 0);
  });

  test('the big screen goes where the chair goes, and shows who has the floor and who waits', async () => {
    const { page, t } = expert;
    await expert.button('workshop:speakers.ask').click();
    await chair.page.getByRole('listitem').getByText('Ines Okafor KAL', { exact: true }).waitFor();
    await chair.button('workshop:speakers.ask').click();
    await chair.button('workshop:speakers.ask').waitFor({ state: 'hidden' });
    await page.keyboard.press('f');
    const speakers = page.getByRole('region', { name: t('workshop:speakers.title') });
    await speakers.getByText(`${t('workshop:speakers.waiting')}: Ines Okafor KAL, Vesna Marková`).waitFor();
    await chair.page
      .getByRole('button', { name: chair.t('workshop:speakers.give') })
      .first()
      .click();
    await speakers.getByText(t('workshop:speakers.has'), { exact: true }).waitFor();
    await speakers.getByText('Ines Okafor KAL', { exact: true }).waitFor();
    await speakers.getByText(`${t('workshop:speakers.waiting')}: Vesna Marková`).waitFor();
    const words = page.getByRole('blockquote');
    const before = await words.innerText();
    await chair.page.keyboard.press('j');
    await expect.poll(() => words.innerText(), PATIENT).not.toBe(before);
    await takePictures(page, 'workshop-wall');
    await chair.page.keyboard.press('k');
    await expect.poll(() => words.innerText(), PATIENT).toBe(before);
    await page.keyboard.press('Escape');
    for (let left = 2; left > 0; left -= 1) {
      const off = chair.page.getByRole('button', { name: chair.t('workshop:speakers.leave') });
      await off.first().click();
      await expect.poll(() => off.count(), PATIENT).toBe(left - 1);
    }
  });

  test('a member who was offline for a while sees that they are, and afterwards what happened', async () => {
    const { page, t } = expert;
    await page.context().setOffline(true);
    await putWording(chair, WORDS_B);
    await wording(chair, 'B').waitFor();
    await page.getByText(t('workshop:session.notLive'), { exact: true }).waitFor({ timeout: 40_000 });
    await expectNone(wording(expert, 'B'));
    await page.context().setOffline(false);
    await wording(expert, 'B').waitFor();
    await page.getByText(t('workshop:session.live'), { exact: true }).waitFor();
  });

  test('nothing is agreed until the chair declares it; the objection stays on record', async () => {
    const { page, t } = chair;
    const form = page.locator('section.consensus');
    for (const person of [chair, expert])
      await wording(person, 'B')
        .getByRole('button', { name: person.t('review:position.support'), exact: true })
        .click();
    await wording(chair, 'B')
      .getByText(`${t('review:position.support')} 2`)
      .waitFor();
    // Two of two support it, and the comment is as open as before.
    await expectNone(page.getByText(decidedIn(chair)));
    await expectNone(expert.button('workshop:consensus.declare'));
    await form.getByLabel(t('workshop:consensus.wording'), { exact: true }).selectOption('A');
    await form.getByLabel(t('workshop:consensus.code'), { exact: true }).selectOption('accepted');
    await form.getByLabel(t('workshop:consensus.reason'), { exact: true }).fill('Clearer than before');
    await form.getByText(t('workshop:consensus.objecting', { count: 1 }), { exact: true }).waitFor();
    await form.getByRole('button', { name: t('workshop:consensus.declare'), exact: true }).click();
    await expert.page.getByText(decidedIn(expert)).waitFor();
    await expert.page.getByText('Clearer than before', { exact: false }).waitFor();
  });

  test('uncontested comments are decided together', async () => {
    const { page, t } = chair;
    const bloc = page.locator('details.en-bloc');
    await bloc.getByText(chair.like('workshop:bloc.title')).click();
    // One on the table of another session is taken separately.
    await bloc.getByLabel(t('workshop:consensus.code'), { exact: true }).selectOption('noted');
    await bloc.getByLabel(t('workshop:consensus.reason'), { exact: true }).fill('Uncontested');
    const contested = bloc.getByRole('checkbox', { name: /National law may ask for more/ });
    await bloc.getByRole('button', { name: chair.like('workshop:bloc.decide') }).click();
    await bloc.getByRole('alert').waitFor();
    await contested.uncheck();
    await bloc.getByRole('button', { name: chair.like('workshop:bloc.decide') }).click();
    await expert.page.getByText('Uncontested', { exact: false }).first().waitFor();
  });

  test('the lead writes the record, which is seen at once; the minutes are exported as a file', async () => {
    const { page, t } = chair;
    await chair.button('workshop:record.write').click();
    await chair.button('workshop:rows.add').click();
    const attended = t('workshop:record.attendance');
    await page.getByLabel(`${attended} 1: ${t('workshop:rows.name')}`).fill('Ines Okafor');
    await page.getByLabel(`${attended} 1: ${t('workshop:rows.delegation')}`).fill('KAL');
    await chair.button('workshop:rows.addAction').click();
    const action = (field: string) =>
      page.getByLabel(`${t('workshop:record.actions')} 1: ${t(`workshop:rows.${field}`)}`);
    await action('what').fill('Write the example');
    await action('who').fill('Secretariat');
    await action('until').fill('2026-10-30');
    await page.getByLabel(t('workshop:record.minutes'), { exact: true }).fill('Opened at nine.');
    await chair.button('workshop:record.save').click();
    await expert.page.getByText('Opened at nine.', { exact: true }).waitFor();

    const download = async (person: Person, format: string) => {
      const arrives = person.page.waitForEvent('download');
      await person.page.getByRole('link', { name: person.t('workshop:record.file', { format }) }).click();
      return readFile(await (await arrives).path());
    };
    const inRussian = (await readDocx(await download(expert, 'DOCX'))).blocks.map((one) => one.text).join('\n');
    expect(inRussian).toContain('Остающиеся возражения');
    for (const part of [
      WORDS_A,
      OBJECTION,
      'Ines Okafor, KAL',
      'Write the example\tSecretariat\t30',
      'Opened at nine.',
    ])
      expect(inRussian).toContain(part);
    expect((await download(chair, 'PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    await chair.expectSound();
  });
});

describe('two who write in one block', () => {
  const TITLE = 'A short text of two authors';
  let second: Person;
  afterAll(() => second?.leave());

  test('lose nothing when one of them is away for a while, and both are shown the conflict', async () => {
    second = await signInAs(browser, demoHere().address, 'Радмила Костић', { lang: 'ru' });
    const { page, t } = chair;
    await chair.go('/documents/new');
    await page.getByLabel(t('review:new.name'), { exact: true }).fill(TITLE);
    await page.getByLabel(t('review:new.purpose'), { exact: true }).fill('To be written together');
    await page.getByLabel(t('record:marking.classification'), { exact: true }).selectOption('internal');
    await page.getByLabel('TLP', { exact: true }).selectOption('TLP:GREEN');
    await chair.button('review:new.send').click();
    await chair.button('review:write.add').click();
    const block = (person: Person): Locator =>
      person.page.getByRole('textbox', { name: person.t('review:kind.paragraph'), exact: true });
    await block(chair).fill('As both knew it.');
    await chair.button('review:write.save').click();
    await page.getByText(t('review:write.saved'), { exact: true }).waitFor();

    const writing = new URL(page.url()).pathname;
    await chair.go(writing.replace('/write', '/review'));
    await page.getByText(t('review:people.admit'), { exact: true }).click();
    await page.getByLabel(t('review:people.account'), { exact: true }).selectOption({ label: await accountOf(page.getByLabel(t('review:people.account'), { exact: true }), 'Радмила Костић') }); // prettier-ignore
    await page.getByLabel(t('review:people.role'), { exact: true }).selectOption('drafter');
    await page.getByLabel(t('review:people.capacity'), { exact: true }).selectOption('secretariat');
    await chair.button('review:people.send').click();
    await page.getByRole('cell', { name: 'Радмила Костић' }).waitFor();

    await chair.go(writing);
    await second.go(writing);
    await block(chair).waitFor();
    await block(second).fill('Written far from any network.');
    await second.page.context().setOffline(true);
    await block(chair).fill('Written in the room.');
    await chair.button('review:write.save').click();
    await page.getByText(t('review:write.saved'), { exact: true }).waitFor();
    // What cannot be sent stays in the window.
    await second.button('review:write.save').click();
    await second.page.getByText(second.t('review:write.kept'), { exact: false }).waitFor();
    expect(await block(second).inputValue()).toBe('Written far from any network.');
    // Away for so long that the window itself asked for changes in vain.
    for (const _ of ['once', 'and again']) await second.page.waitForEvent('requestfailed');
    await second.page.context().setOffline(false);
    await second.button('review:write.save').click();
    await second.page.getByRole('alert').getByText('Written far from any network.').waitFor();
    expect(await block(second).inputValue()).toBe('Written in the room.');

    // No one reloads the page: it is shown to both at once, and stays after a reload.
    for (const again of [false, true])
      for (const person of [chair, second]) {
        if (again) await person.go(writing);
        const rivals = person.page.getByRole('region', { name: person.t('review:write.rivals') });
        await rivals.getByText('Written in the room.', { exact: true }).waitFor();
        await rivals.getByText('Written far from any network.', { exact: true }).waitFor();
        await person.expectSound();
      }
  }, 180_000);
});

/** The whole label of the account that begins with a name. */
async function accountOf(select: Locator, name: string): Promise<string> {
  const labels = await select.getByRole('option').allInnerTexts();
  return labels.find((label) => label.startsWith(name)) ?? name;
}

test('a nominee sees the nomination on the list of documents, accepts, and sets the acknowledgement', async () => {
  const nominee = await signInAs(browser, demoHere().address, 'Aline Sorel', { lang: 'ru' });
  const { page, t } = nominee;
  await nominee.go('/documents');
  const told = page.getByRole('region', { name: t('workshop:nomination.yours') });
  await told.getByText(t('workshop:nomination.answer'), { exact: true }).waitFor();
  await nominee.expectSound();
  await told.getByRole('link').click();
  await page.getByText(t('workshop:nomination.mine'), { exact: false }).waitFor();
  await page.getByLabel(t('review:consent.acknowledged'), { exact: true }).check();
  await page.getByLabel(t('workshop:step.reason'), { exact: true }).fill('С удовольствием');
  await nominee.expectSound();
  await nominee.button('workshop:nomination.step.accepted').click();
  await page.getByText(t('record:state.nomination.accepted'), { exact: false }).first().waitFor();
  nominee.expectQuiet();
  await nominee.leave();
});
