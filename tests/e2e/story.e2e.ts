import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectNotThere, expectRefused, signInAs, type Person } from './person.ts';
import { acceptAndBegin, evaluate, expectChain, expectResult, finish } from './story/act.ts';
import { approve, countTheWeek, expectNoApproval, handIn, judge, review, writeProduct } from './story/assess.ts';
import { moveClock } from './story/clock.ts';
import { callMeeting, decide, expectNoDecision, orderTask } from './story/decide.ts';
import { checkReport, evaluateReport, sanitiseReport, submitReport } from './story/gather.ts';
import { DAYS, SCRIPTS } from './story/script.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))(
  'from a tip to a measured result, clicked by ten people, in %s',
  (lang) => {
    const script = SCRIPTS[lang];
    const people = new Map<string, Person>();
    async function as(name: string): Promise<Person> {
      const known = people.get(name);
      const person = known ?? (await signInAs(browser, demoHere().address, name, { lang }));
      // The story goes from one page to the next by links: it begins at home.
      if (!known) await person.go('/');
      people.set(name, person);
      return person;
    }
    /** References as people hand them on. */
    const of = { report: '', finding: '', judgement: '', product: '', meeting: '', task: '' };

    afterAll(async () => {
      const okafor = people.get('Ines Okafor');
      if (okafor) await moveClock(okafor, DAYS.demo, '08:00');
      for (const person of people.values()) await person.leave();
    });

    test('the officer reports, and nothing is preselected', async () => {
      const okafor = await as('Ines Okafor');
      await moveClock(okafor, DAYS.reported);
      const novak = await as('Bela Novák');
      of.report = await submitReport(novak, script, `SRC-${lang}`.toUpperCase());
      novak.expectQuiet();
    });

    test('others evaluate, sanitise and check it; no one checks their own text', async () => {
      const ilves = await as('Mara Ilves');
      await evaluateReport(ilves, of.report);
      const brandt = await as('Tomas Brandt');
      await sanitiseReport(brandt, of.report, script);
      await expectRefused(brandt, 'report:step.check.open', 'codes:refusal.is_sanitiser');
      const markova = await as('Vesna Marková');
      await checkReport(markova, of.report);
      for (const person of [ilves, brandt, markova]) person.expectQuiet();
    });

    test('the analyst reads the checked text only', async () => {
      const okafor = await as('Ines Okafor');
      await okafor.open(of.report);
      await okafor.page.getByText(script.sanitised).first().waitFor();
      await expectNone(okafor.page.getByText(script.raw));
      await expectNone(okafor.page.getByText(`SRC-${lang}`.toUpperCase()));
      await okafor.expectSound();
      await takePictures(okafor.page, `story-report-${lang}`);
    });

    test('for another agency it is not there', async () => {
      const lund = await as('Katarzyna Lund');
      await expectNotThere(lund, of.report);
      lund.expectQuiet();
    });

    test('the analyst counts, judges and writes; her own product she does not review', async () => {
      const okafor = await as('Ines Okafor');
      of.finding = await countTheWeek(okafor);
      of.judgement = await judge(okafor, script, [of.finding, of.report]);
      of.product = await writeProduct(okafor, 'problem_profile', script, [of.judgement, of.finding]);
      await handIn(okafor, script, 'role');
      okafor.expectQuiet();
    });

    test('a second reviews and does not approve; a third approves', async () => {
      const sorel = await as('Aline Sorel');
      await review(sorel, of.product, script);
      await expectNoApproval(sorel, 'role');
      const kostic = await as('Радмила Костић');
      await approve(kostic, of.product, script);
      for (const person of [sorel, kostic]) person.expectQuiet();
    });

    test('the commander decides with a measure fixed before; who does not chair decides nothing', async () => {
      const halden = await as('Edda Halden');
      await moveClock(halden, DAYS.decided);
      of.meeting = await callMeeting(halden, of.product, script);
      const lindqvist = await as('Dag Lindqvist');
      await expectNoDecision(lindqvist, of.meeting);
      await decide(halden, script);
      of.task = await orderTask(halden, script);
      await expectRefused(halden, 'record:step.task.accepted.do', 'record:refusal.not_owner');
      for (const person of [halden, lindqvist]) person.expectQuiet();
    });

    test('the owner accepts, begins, records the outcome, and finishes', async () => {
      const lindqvist = await as('Dag Lindqvist');
      await acceptAndBegin(lindqvist, of.task, script);
      await moveClock(await as('Edda Halden'), DAYS.patrolled);
      await finish(lindqvist, script);
      lindqvist.expectQuiet();
    });

    test('it is evaluated when its period is over, not before, and the result is shown with its uncertainty', async () => {
      const okafor = await as('Ines Okafor');
      await okafor.go('/');
      await okafor.open(of.task);
      await expectRefused(okafor, 'record:evaluate.do', 'record:refusal.period_not_over');
      await moveClock(okafor, DAYS.evaluated);
      await evaluate(okafor, script);
      await expectResult(okafor);
      await takePictures(okafor.page, `story-evaluation-${lang}`);
      okafor.expectQuiet();
    });

    test('Why? leads from the result back to the report', async () => {
      const okafor = await as('Ines Okafor');
      await expectChain(okafor, script, [of.task, of.product, of.judgement, of.finding, of.report]);
      await takePictures(okafor.page, `story-thread-${lang}`);
      okafor.expectQuiet();
    });
  },
);
