import { listReports, meeting, personNomination, readAgenda, readReport, task } from '@reeve/contract';
import { NOMINATION_LINES } from '@reeve/domain';
import { STORY_MEETINGS } from '@reeve/scenario';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { option, pick, signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The next meeting of Norrin, which has been called. */
async function nextMeeting(chair: Person): Promise<string> {
  const { items } = await ask(chair, meeting.list, { query: { state: 'called', limit: 50 } });
  for (const { id } of items) {
    const { body } = await ask(chair, meeting.read, { params: { id } });
    if (body.level === 'tactical' && body.heldOn === STORY_MEETINGS.next.on) return id;
  }
  throw new Error('the next meeting of Norrin has not been called');
}

describe.each(languagesHere(import.meta.url))('the meeting room, in %s', (lang) => {
  let chair: Person;
  beforeAll(async () => {
    chair = await signInAs(browser, demoHere().address, 'Edda Halden', { lang });
  });
  afterAll(() => chair?.leave());

  test.each([1280, 390])('begins with earlier actions and what has changed, %i wide', async (width) => {
    const { page, t, go } = chair;
    const id = await nextMeeting(chair);
    await page.setViewportSize({ width, height: 900 });
    await go(`/meetings/${id}?item=actions`);
    await page.getByRole('heading', { level: 1, name: t('decide:actions.title') }).waitFor();
    const { actions } = await ask(chair, readAgenda, { params: { id } });
    expect(actions.length).toBeGreaterThan(0);
    // The training of September is late.
    await page.getByText(t('decide:actions.late')).first().waitFor();
    await chair.expectSound();
    await go(`/meetings/${id}?item=changes`);
    await page.getByRole('heading', { level: 1, name: t('decide:changes.title') }).waitFor();
    await chair.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    chair.expectQuiet();
  });

  test('calls the next meeting of a series with what is known of it filled in', async () => {
    const { page, t, go, field } = chair;
    await go(`/meetings/new?follows=${await nextMeeting(chair)}`);
    await page.getByRole('heading', { level: 1, name: t('decide:series.callNext') }).waitFor();
    await expect.poll(() => field('decide:meeting.heldOn').inputValue()).toBe('2026-10-23');
    expect(await page.locator('#field-every').inputValue()).toBe('2');
    await chair.expectSound();
    chair.expectQuiet();
  });
});

/** Counts what a person deliberately does: each field filled, each choice, each click. */
function counter() {
  let actions = 0;
  return {
    get actions() {
      return actions;
    },
    async act(done: Promise<unknown>) {
      actions += 1;
      await done;
    },
  };
}

describe('from the nomination of a person to a task', () => {
  let asker: Person, decider: Person, chair: Person;
  beforeAll(async () => {
    asker = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang: 'en' });
    decider = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang: 'en' });
    chair = await signInAs(browser, demoHere().address, 'Edda Halden', { lang: 'en' });
  });
  afterAll(() => Promise.all([asker?.leave(), decider?.leave(), chair?.leave()]));

  async function reportWithSuspect() {
    const { items } = await ask(asker, listReports, { query: { state: 'collated', limit: 200 } });
    for (const { id } of items) {
      const report = await ask(asker, readReport, { params: { id } }).catch(() => undefined);
      const person = report?.persons.find(({ category, minor }) => category === 'a_suspect_committed' && !minor);
      if (report && person && report.persons.every(({ minor }) => !minor)) return { id: report.id, name: person.name };
    }
    throw new Error('no report names a suspect');
  }

  test('takes at most 60 actions of three people, every field filled by hand, and at most 60 s', async () => {
    const count = counter();
    const { t } = asker;
    const title = 'Speak with the seller of the watches';
    const report = await reportWithSuspect();
    const meetingId = await nextMeeting(chair);
    const began = performance.now();
    const fill = (where: Locator, text: string) => count.act(where.fill(text));
    const click = (where: Locator) => count.act(where.click());

    // The analyst nominates.
    await asker.go(`/reports/${report.id}`);
    await click(asker.page.getByRole('link', { name: `${t('report:persons.nominate')} ${report.name}`, exact: true }));
    await asker.page.getByRole('heading', { level: 1, name: t('decide:personNomination.new') }).waitFor();
    await fill(asker.field('decide:personNomination.title'), title);
    await fill(asker.field('decide:personNomination.measure'), 'A patrol speaks with the person at the shop.');
    await count.act(
      pick(asker.page.getByRole('main'), t('decide:personNomination.intrusive'), t('decide:personNomination.no')),
    );
    for (const line of NOMINATION_LINES) await fill(asker.field(`decide:plan.${line}`), 'It serves this one purpose.');
    await fill(asker.field('decide:personNomination.due'), '2026-10-12');
    await click(asker.button('decide:personNomination.send'));
    await asker.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const id = new URL(asker.page.url()).pathname.split('/').at(-1) ?? '';

    // The head of intelligence approves.
    await decider.go(`/person-nominations/${id}`);
    await decider.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const step = 'record:step.person_nomination.approved.do';
    await count.act(Promise.resolve()); // the button that opens the dialogue
    await decider.step(step, step, (dialog) =>
      fill(dialog.getByLabel(t('record:reason.label'), { exact: true }), 'The measure is needed now.'),
    );
    await count.act(Promise.resolve()); // the button in the dialogue

    // The chair puts it on the agenda, and the meeting decides and orders.
    const { reference } = await ask(chair, personNomination.read, { params: { id } });
    await chair.go(`/meetings/${meetingId}`);
    await click(chair.page.getByRole('button', { name: `${t('decide:asking.add')} ${reference}`, exact: true }));
    await click(chair.page.getByRole('link', { name: new RegExp(reference) }).first());
    const main = chair.page.getByRole('main');
    await option(main, t('decide:decision.outcome'), t('record:state.decision.adopted')).waitFor({ state: 'attached' });
    await count.act(pick(main, t('decide:decision.outcome'), t('record:state.decision.adopted')));
    await fill(chair.field('decide:decision.reason'), 'As nominated and approved; the lightest way that is left.');
    const owners = chair.field('decide:decision.owner');
    const labels = await owners.getByRole('option').allInnerTexts();
    const owner = labels.find((label) => label.startsWith('Vesna')) ?? '';
    await count.act(owners.selectOption({ label: owner }));
    await fill(chair.field('decide:decision.due'), '2026-10-12');
    await count.act(pick(main, t('decide:measure.how'), t('decide:measure.described')));
    await fill(chair.field('decide:measure.text'), 'What the seller says of where the watches came from.');
    await fill(chair.field('decide:decision.deconflictedBy'), 'Mara Ilves');
    await click(chair.button('decide:order.add'));
    await fill(chair.field('decide:order.instruction'), 'Speak with the seller at the shop in daylight');
    await click(chair.button('decide:record.adopted'));
    await chair.page.getByText(t('decide:recorded.adopted')).waitFor();
    const seconds = (performance.now() - began) / 1000;

    // The task is there, for the owner of the decision and until its day: neither was asked twice.
    const { items } = await ask(chair, task.list, { query: { state: 'assigned', limit: 20 } });
    const ordered = items.find((one) => one.title === 'Speak with the seller at the shop in daylight');
    expect(ordered).toMatchObject({ owner: 'Vesna Marková', dueOn: '2026-10-12' });
    expect(count.actions).toBeLessThanOrEqual(60);
    expect(seconds).toBeLessThanOrEqual(60);
    await chair.expectSound();
    chair.expectQuiet();
  });
});
