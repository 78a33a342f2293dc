import {
  agendaItem,
  approveDissemination,
  answerDeskOpening,
  askCategory,
  askDeskOpening,
  acknowledgeThreat,
  checkReport,
  createReport,
  closeThreat,
  decideCategory,
  decideRetention,
  decision,
  disseminate,
  evaluateReport,
  judgement,
  listDeskOpenings,
  listDocuments,
  listEntities,
  listFindings,
  listReports,
  listSent,
  meeting,
  moveDocument,
  openAtRetentionDesk,
  personNomination,
  product,
  proposeRetention,
  raiseThreat,
  readDocument,
  readReport,
  readRetentionDesk,
  readSession,
  readThreat,
  runEventAnalysis,
  sanitiseReport,
  setExerciseClock,
  submitReport,
  takeReport,
  task,
  type Report,
} from '@reeve/contract';
import { NEVER_AUTOMATED, type NeverAutomated } from '@reeve/domain';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import { operationOn } from '@reeve/testing/person-nominations.ts';
import { MARKING, NO_QUESTION_FAILS, tip } from '@reeve/testing/story.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, send, sendAs } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { expectRefused, pick, signInAs, type Person } from './person.ts';

/** What no machine does, tried by a person at the screen and by a request with the same session. */
const RANKED = 'The suspect is the first of five ranked targets.';
const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const MARKED = { ...MARKING, group: 'NORRIN-BURG' };

let browser: Browser;
let analyst: Person, officer: Person, second: Person, head: Person, commander: Person;
beforeAll(async () => {
  browser = await launchBrowser();
  const as = (name: string) => signInAs(browser, demoHere().address, name, { lang: 'en' });
  analyst = await as('Ines Okafor');
  officer = await as('Mara Ilves');
  second = await as('Tomas Brandt');
  head = await as('Vesna Marková');
  commander = await as('Edda Halden');
});
afterAll(async () => {
  for (const person of [analyst, officer, second, head, commander]) {
    person?.expectQuiet();
    await person?.leave();
  }
  await browser?.close();
});

const tried = new Set<NeverAutomated>();
function never(acts: readonly NeverAutomated[], what: string, trial: () => Promise<void>): void {
  for (const act of acts) tried.add(act);
  test(`${acts.join(' and ')}: ${what}`, trial);
}

/** A request is refused with this code, and the sentence says so to a person. */
async function expectNo(answer: Promise<{ status: number; text: string }>, code: string): Promise<void> {
  const { status, text } = await answer;
  const problem = JSON.parse(text) as { code: string; title: string }; // problem+json
  expect([status >= 400, problem.code], text).toEqual([true, code]);
  expect(problem.title.length).toBeGreaterThan(20);
}

/** A released report of the exercise with a grown person of this category, read without a further reason. */
async function reportNaming(reader: Person, category: string): Promise<Report> {
  const { items } = await ask(reader, listReports, { query: { state: 'collated', limit: 200 } });
  for (const { id } of items.toReversed()) {
    const { status, text } = await send(reader, readReport, { params: { id } });
    if (status !== 200) continue;
    const report = JSON.parse(text) as Report; // the operation's reply
    if (report.persons.some((one) => one.category === category && !one.minor && one.asked === null)) return report;
  }
  throw new Error(`no report names a person of ${category}`);
}
const personOf = (report: Report, category: string) => {
  const person = report.persons.find((one) => one.category === category && one.asked === null);
  if (!person) throw new Error(`the report names no ${category}`);
  return person;
};

never(['N1'], 'no list or decision orders persons', async () => {
  const { page, go } = analyst;
  for (const path of ['/entities', '/person-nominations']) {
    await go(path);
    await analyst.expectSound();
    await expectNone(page.getByRole('columnheader').getByRole('button'));
    await expectNone(page.locator('[aria-sort]'));
    await expectNo(sendAs(analyst, 'GET', `/api${path}?sort=risk`), 'invalid_input');
  }
  const called = await ask(commander, meeting.create, {
    input: {
      title: 'Daily meeting on persons',
      marking: MARKED,
      cites: [],
      body: { level: 'daily', heldOn: '2026-09-28' },
    },
  });
  const [profile] = (await ask(commander, product.list, { query: { state: 'approved' } })).items;
  const item = await ask(commander, agendaItem.create, {
    input: {
      title: 'Who is watched',
      cites: [],
      body: { meetingId: called.id, source: { kind: 'product', id: profile?.id ?? '' }, lead: '' },
    },
  });
  await commander.go(`/meetings/${called.id}?item=${item.id}`);
  const { t } = commander;
  await pick(commander.page.getByRole('main'), t('decide:decision.outcome'), t('record:state.decision.deferred'));
  await commander.field('decide:decision.reason').fill(RANKED);
  await commander.field('decide:decision.backOn').fill('2027-01-15');
  await commander.button('decide:record.deferred').click();
  await commander.page
    .getByRole('alert')
    .getByText(/Persons are not given numbers or ranks/)
    .waitFor();
  const body = { outcome: 'refused' as const, options: [], reason: RANKED, measureText: '' };
  await expectNo(
    send(commander, decision.create, { input: { title: 'Watch', marking: MARKED, cites: [], body } }),
    'invalid_input',
  );
});

never(['N1'], 'who asks for a nomination of a person does not approve it', async () => {
  const report = await reportNaming(head, 'a_suspect_committed');
  const link = { reportId: report.id, personId: personOf(report, 'a_suspect_committed').id };
  const body = { ...operationOn(link, 'the quay'), expiresOn: '2026-09-30' };
  const { id, version } = await ask(head, personNomination.create, { input: { title: 'Speak with the person', body } });
  await head.go(`/person-nominations/${id}`);
  await expectRefused(head, 'record:step.person_nomination.approved.do', 'record:refusal.same_person');
  const input = { version, to: 'approved', reason: 'It is needed at once.' } as const;
  await expectNo(send(head, personNomination.move, { params: { id }, input }), 'same_person');
  await ask(head, personNomination.move, { params: { id }, input: { ...input, to: 'withdrawn' } });
});

never(['N2'], 'neither the page of a person nor a judgement has a score', async () => {
  const { page, t, go, field, button } = analyst;
  const [person] = (await ask(analyst, listEntities, { query: { kind: 'person' } })).items;
  await go(`/entities/${person?.id ?? ''}`);
  await page.getByRole('table').first().waitFor();
  await expectNone(page.getByRole('main').getByText(/\d ?%|\d points|(score|rank|rating)(?: of|:) ?\d/i));
  const [finding] = (await ask(analyst, listFindings, {})).items;
  const scored = 'It is likely that he has a risk score of 87.';
  await go('/judgements/new');
  const form = page.getByRole('main');
  await field('assess:form.statement').fill(scored);
  await pick(form, t('assess:form.term'), t('assess:term.PHIA.likely'));
  await pick(form, t('assess:form.confidence'), t('assess:confidence.low'));
  await form.getByLabel(t('assess:form.cites'), { exact: true }).fill(finding?.reference ?? '');
  await form.getByRole('option', { name: new RegExp(`${finding?.reference ?? ''}$`) }).click();
  for (const part of ['basis', 'alternatives', 'wouldChangeIf']) await field(`assess:form.${part}`).fill('One report.');
  await button('assess:form.act').click();
  await page
    .getByText(/risk score/)
    .last()
    .waitFor();
  const body = { statement: scored, scheme: 'PHIA', term: 'likely', confidence: 'low', basis: '', alternatives: '', wouldChangeIf: '' } as const; // prettier-ignore
  const cites = [{ kind: 'finding' as const, id: finding?.id ?? '' }];
  await expectNo(send(analyst, judgement.create, { input: { title: 'A score', cites, body } }), 'invalid_input');
});

never(['N3', 'N4'], 'nothing is preselected, and without them nothing is sent', async () => {
  const { page, t, go, button } = officer;
  await go('/reports/new');
  await button('report:persons.addFirst').click();
  await expectNone(page.getByRole('main').getByRole('radio', { checked: true }));
  await button('report:send.do').click();
  const errors = page.locator('.error');
  await errors.getByText(t('report:fault.grade')).waitFor();
  await errors.getByText(t('report:fault.person_category_numbered', { number: '1' })).waitFor();
});

/** A report of the officer’s own, handed in as the form hands it in. */
async function ownReport(author: Person): Promise<string> {
  const more = { persons: [], namesNobody: true, group: 'NORRIN-BURG', legalBasis: 'PA-12-1', reviewOn: '2027-01-15', grade: GRADE }; // prettier-ignore
  const { id, version } = await ask(author, createReport, { input: { draft: tip(more) } });
  await ask(author, submitReport, { params: { id }, input: { version } });
  return id;
}
const versionOf = async (person: Person, id: string): Promise<number> =>
  (await ask(person, readReport, { params: { id } })).version;

never(['N3', 'N5'], 'who wrote a text neither grades nor approves it', async () => {
  const id = await ownReport(officer);
  const params = { id };
  await officer.go(`/reports/${id}`);
  await expectRefused(officer, 'report:step.take.open', 'codes:refusal.is_author');
  const graded = { grade: GRADE, rationale: 'He saw it himself.', marking: MARKED };
  const taken = { version: await versionOf(officer, id), reason: 'taken up' };
  await expectNo(send(officer, takeReport, { params, input: taken }), 'same_person');
  await ask(second, takeReport, { params, input: taken });
  await officer.go(`/reports/${id}`);
  await expectRefused(officer, 'report:step.evaluate.open', 'codes:refusal.is_author');
  const version = await versionOf(officer, id);
  await expectNo(send(officer, evaluateReport, { params, input: { version, ...graded } }), 'same_person');
  await ask(second, evaluateReport, { params, input: { version, ...graded } });
  const text = {
    subject: 'Watches offered',
    text: 'Watches were offered in the north sector.',
    note: 'The place was removed.',
  };
  const sanitised = { version: await versionOf(second, id), residualRisk: 'low' as const, ...text };
  await ask(second, sanitiseReport, { params, input: sanitised });
  await second.go(`/reports/${id}`);
  await second.expectSound();
  await expectRefused(second, 'report:step.check.open', 'codes:refusal.is_grader');
  const checked = { version: await versionOf(second, id), passed: true, answers: NO_QUESTION_FAILS, reason: '' };
  await expectNo(send(second, checkReport, { params, input: checked }), 'same_person');
  await expectNo(send(officer, checkReport, { params, input: checked }), 'same_person');
});

never(['N4'], 'who asks for another category of a person does not give it', async () => {
  const report = await reportNaming(head, 'u_unverified_mention');
  const person = personOf(report, 'u_unverified_mention');
  const params = { id: report.id, personId: person.id };
  const asked = { category: 'd_witness' as const, grounds: 'The recording shows it.', reviewOn: '2026-10-20' };
  const { version } = await ask(head, askCategory, { params, input: { version: report.version, ...asked } });
  await head.go(`/reports/${report.id}`);
  const { page, t } = head;
  await page.getByText(t('report:askedCategory.waits'), { exact: true }).waitFor();
  await expectNone(page.getByRole('button', { name: `${t('report:askedCategory.decide')} ${person.name}` }));
  const input = { version, approve: true, reason: 'It is evident.' };
  await expectNo(send(head, decideCategory, { params, input }), 'same_person');
  await expectNo(send(analyst, decideCategory, { params, input }), 'not_permitted');
});

never(['N6'], 'who proposed a sending does not approve it', async () => {
  const { page, t } = head;
  const [proposed] = (await ask(head, listSent, {})).items;
  await head.go('/recipients/sent');
  const approve = t('handling:sending.approveFor', { recipient: proposed?.recipient ?? '' });
  await expectNone(page.getByRole('button', { name: approve, exact: true }));
  const params = { id: proposed?.id ?? '' };
  await expectNo(send(head, approveDissemination, { params, input: { approved: true } }), 'same_person');
  const [profile] = (await ask(analyst, product.list, { query: { state: 'approved' } })).items;
  await analyst.go(`/products/${profile?.id ?? ''}`);
  await expectNone(analyst.button('handling:send.open').and(analyst.page.locator(':not([aria-disabled])')));
  const given = {
    kind: 'product' as const,
    id: profile?.id ?? '',
    version: profile?.version ?? 0,
    as: 'disseminate' as const,
  };
  const input = { ...given, recipientId: proposed?.recipientId ?? '' };
  const { sent } = JSON.parse((await send(analyst, disseminate, { input })).text) as { sent?: boolean }; // reply or problem
  expect(sent ?? false).toBe(false);
});

never(['N7'], 'the page of a person has no way to merge it with another', async () => {
  const { page, go } = analyst;
  const [person] = (await ask(analyst, listEntities, { query: { kind: 'person' } })).items;
  await go(`/entities/${person?.id ?? ''}`);
  await page.getByRole('table').first().waitFor();
  await expectNone(page.getByRole('button', { name: /merge|join|same person|duplicate/i }));
  for (const address of ['merge', 'join', 'same-as'])
    await expectNo(sendAs(analyst, 'POST', `/api/entities/${person?.id ?? ''}/${address}`), 'not_found');
});

/** A report near its review date that this person may propose for: the last of the desk. */
async function dueReport(person: Person) {
  const { items } = await ask(person, readRetentionDesk, { query: { limit: 200 } });
  for (const { id } of items.filter((one) => one.proposed === null && !one.restricted).toReversed()) {
    const asked = { params: { id }, input: { reason: 'To decide on it.' } };
    // One that this person wrote is refused.
    const opened = await ask(person, openAtRetentionDesk, asked).catch(() => undefined);
    if (opened?.mayPropose.allowed === true) return opened;
  }
  throw new Error('nothing is due at the desk');
}

never(['N8'], 'who proposes to keep a report longer does not decide on it', async () => {
  const opened = await dueReport(officer);
  const params = { id: opened.id };
  const links = opened.persons.map(({ id }) => ({
    personId: id,
    decision: 'keep' as const,
    reason: 'Nothing has changed.',
  }));
  const input = {
    version: opened.version,
    outcome: 'restrict' as const,
    reason: 'It is not needed at present.',
    links: [],
  };
  await expectNo(
    send(analyst, proposeRetention, { params, input: { ...input, outcome: 'retain' as const, links } }),
    'not_permitted',
  );
  const { proposalId } = await ask(officer, proposeRetention, { params, input });
  const { page, t, go, field, button } = officer;
  await go(`/retention-desk?report=${params.id}`);
  await page.getByRole('row').filter({ hasText: opened.reference }).click();
  await field('retention:open.reason').fill('To decide on it.');
  await button('retention:open.do').click();
  await page.getByRole('heading', { name: t('retention:decide.title') }).waitFor();
  await expectRefused(officer, 'retention:decide.approve', 'codes:refusal.is_proposer');
  const decided = { proposalId, approve: true, reason: 'It is evident.' };
  await expectNo(send(officer, decideRetention, { params, input: decided }), 'same_person');
});

never(['N9'], 'no watch list exists, and no task without a decision', async () => {
  for (const path of ['/watchlist', '/watch-list', '/targets']) {
    await analyst.go(path);
    await analyst.page.getByRole('heading', { level: 1, name: analyst.t('common:notFound.title') }).waitFor();
  }
  const body = { outcome: 'refused' as const, options: [], reason: 'It is not needed.', measureText: '' };
  const input = { title: 'Stop the car', marking: MARKED, cites: [], body };
  await expectNo(send(analyst, decision.create, { input }), 'not_permitted');
  const { clock } = await ask(commander, readSession);
  const ordered = {
    title: 'Stop the car',
    marking: MARKED,
    cites: [],
    dueOn: clock.today,
    body: { instruction: 'Stop it.' },
  };
  await expectNo(send(commander, task.create, { input: ordered }), 'invalid_input');
});

never(['N10'], 'crimes are chosen by place, time and offence alone', async () => {
  const { page, t, go } = analyst;
  await go('/where-and-when');
  const question = page.getByRole('group', { name: t('where:ask.legend') });
  await question.getByRole('combobox').first().waitFor();
  const labels = await question.locator('.lab').allInnerTexts();
  expect(labels).toEqual(
    ['coverage:set.which', 'where:ask.type', 'where:ask.area', 'where:ask.from', 'where:ask.to'].map((key) => t(key)),
  );
  const selection = { types: ['residential_burglary'], areas: [], from: '2026-03-02', to: '2026-03-09', within: null, discovered: 'left_out' as const }; // prettier-ignore
  for (const proxy of ['ethnicity', 'religion', 'nationality', 'health'])
    await expectNo(
      send(analyst, runEventAnalysis, {
        input: { method: 'hot_cells', cellM: 200, selection: { ...selection, [proxy]: ['any'] } } as never,
      }),
      'invalid_input',
    );
});

never(['N11'], 'a threat that nobody answers stays open', async () => {
  const { page, t } = officer;
  const { id } = await ask(officer, raiseThreat, { input: { atRisk: 'A baker', place: 'Quay 4' } });
  const { clock } = await ask(commander, readSession);
  const move = (now: string) => ask(commander, setExerciseClock, { input: { now } });
  await move(new Date(Date.parse(clock.now) + 30 * 60_000).toISOString());
  try {
    const left = await ask(commander, readThreat, { params: { id } });
    expect([left.acknowledged, left.closed, left.steps]).toEqual([null, null, []]);
    await officer.go(`/threats/${id}`);
    await page.getByText(t('threat:banner.mineEscalated')).first().waitFor();
    await expectNone(page.getByRole('button', { name: t('threat:banner.have'), exact: true }));
    await expectNo(send(officer, acknowledgeThreat, { params: { id }, input: {} }), 'not_permitted');
    await expectNo(send(officer, closeThreat, { params: { id }, input: { reason: 'It is over.' } }), 'not_permitted');
    await expectNo(send(analyst, closeThreat, { params: { id }, input: { reason: 'It is over.' } }), 'not_found');
  } finally {
    await move(clock.now);
    await ask(commander, closeThreat, { params: { id }, input: { reason: 'End of the test.' } });
  }
});

/** No screen has it: Reeve has no desk on which the requests of data subjects are worked. */
never(['N12'], 'no page or address closes the request of a data subject', async () => {
  for (const path of ['/rights', '/requests', '/subject-requests']) {
    await head.go(path);
    await head.page.getByRole('heading', { level: 1, name: head.t('common:notFound.title') }).waitFor();
    await expectNo(sendAs(head, 'POST', `/api${path}/1/close`), 'not_found');
  }
});

never(['N13'], 'who asks for an opening of the desk does not approve it', async () => {
  const { reviewers, seconds } = await ask(head, listDeskOpenings);
  const named = { openedForId: reviewers[0]?.id ?? '', secondId: seconds[0]?.id ?? '' };
  const reason = 'Nobody of the group is on duty.';
  const { account } = await ask(head, readSession);
  await expectNo(
    send(head, askDeskOpening, { input: { rule: 'tip', reason, ...named, secondId: account.id } }),
    'same_person',
  );
  const { id } = await ask(head, askDeskOpening, { input: { rule: 'tip', reason, ...named } });
  await head.go('/retention-desk/openings');
  await head.page.getByText(reason).first().waitFor();
  await expectNone(head.button('retention:opening.approve'));
  await expectNo(send(head, answerDeskOpening, { params: { id }, input: { approve: true, reason } }), 'same_person');
});

never(['N14'], 'no edition is published out of turn', async () => {
  const { items } = await ask(head, listDocuments, { query: { stage: 'first_review' } });
  const { id, version } = items[0] ?? { id: '', version: 0 };
  const { me } = await ask(head, readDocument, { params: { id } });
  expect(me?.steers).toBe(true);
  await head.go(`/documents/${id}`);
  const published = head.t('review:stage.to', { stage: head.t('record:state.document.published') });
  await expectNone(head.page.getByRole('button', { name: published, exact: true }));
  const input = { version, to: 'published' as const, reason: 'It is ready.' };
  await expectNo(send(head, moveDocument, { params: { id }, input }), 'state_forbids');
  await expectNo(send(analyst, moveDocument, { params: { id }, input }), 'not_found');
});

test('each of the fourteen acts has been tried', () => {
  expect([...tried].toSorted()).toEqual(Object.keys(NEVER_AUTOMATED).toSorted());
});
