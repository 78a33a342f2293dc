import { PLAN_LINES } from '@reeve/domain';
import { PLANTED } from '@reeve/scenario';
import { expect } from 'vitest';
import { option, pick, referenceIn, type Person } from '../person.ts';
import { DAYS, type Script } from './script.ts';

/** The areas of the published test vector, by the names the screens give them. */
const ROLES = [
  ['treated', ['Norrin, sector B', 'Norrin, sector C']],
  ['comparison', ['Norrin, sector E', 'Norrin, sector F']],
  ['displacement', ['Norrin, ring of 400 m around sectors B and C']],
  ['displacementComparison', ['Sund, ring of 400 m around sectors E and F']],
] as const;

/** Call the meeting and put the profile on its agenda. @returns the meeting's reference */
export async function callMeeting(chair: Person, product: string, script: Script): Promise<string> {
  const { page, t, field } = chair;
  await chair.visit('decide');
  await page.getByRole('link', { name: t('decide:meeting.new'), exact: true }).click();
  await field('decide:meeting.title').fill(script.meeting);
  await pick(page.getByRole('main'), t('decide:meeting.level'), t('decide:meetingLevel.tactical'));
  await pick(page.getByRole('main'), t('decide:meeting.reach'), t('decide:reach.local'));
  await field('decide:meeting.heldOn').fill(DAYS.decided);
  for (const name of ['Edda Halden', 'Dag Lindqvist', 'Ines Okafor'])
    await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await field('record:marking.classification').selectOption('restricted');
  await page.getByLabel('TLP', { exact: true }).selectOption('TLP:AMBER');
  await field('record:marking.group').selectOption('NORRIN-TCG');
  await page.getByRole('checkbox', { name: /^H0/ }).check({ force: true });
  await chair.expectSound();
  await chair.button('decide:meeting.call').click();
  await page.getByRole('heading', { level: 1, name: script.meeting, exact: true }).waitFor();
  await chair.expectSound();
  const reference = await referenceIn(page.getByRole('main'));
  // A long group is closed at first.
  await page.getByRole('group').evaluateAll((groups) => groups.forEach((one) => one.setAttribute('open', '')));
  await page.getByRole('button', { name: `${t('decide:asking.add')} ${product}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^1\\. `) }).waitFor();
  return reference;
}

/** Two options, one adopted with its measure, owner, due date and legality note, after the design's power has been read. */
export async function decide(chair: Person, script: Script): Promise<void> {
  const { page, t, field } = chair;
  const main = page.getByRole('main');
  for (const [code, title] of [
    ['A', script.optionA],
    ['B', script.optionB],
  ] as const) {
    await chair.button('decide:option.add').click();
    const cell = (part: string) =>
      page.getByRole('textbox', { name: `${code}: ${t(`decide:option.${part}`)}`, exact: true });
    await cell('title').fill(title);
    await cell('hours').fill('560');
    await cell('forIt').fill(script.words);
    await cell('against').fill(script.words);
  }
  await page.getByRole('radio', { name: 'B', exact: true }).check();
  await pick(main, t('decide:decision.outcome'), t('record:state.decision.adopted'));
  await field('decide:decision.reason').fill(script.reason);
  // Without owner, date, measure and legality nothing is recorded.
  await chair.button('decide:record.adopted').click();
  const complaints = page.getByRole('alert');
  for (const fault of ['owner', 'due_date', 'measure', 'plan', 'intrusive'])
    await complaints.getByText(t(`decide:fault.${fault}`)).waitFor();
  await field('decide:decision.owner').selectOption({ label: await ownerLabel(chair, 'decide:decision.owner') });
  await field('decide:decision.due').fill(DAYS.evaluated);
  await pick(main, t('decide:measure.how'), t('decide:measure.counted'));
  await field('decide:measure.offence').selectOption('residential_burglary');
  await field('decide:measure.startsOn').fill(DAYS.begins);
  await field('decide:measure.weeks').fill('25');
  await field('decide:measure.maturity').fill('14'); // crimes of Riverton are recorded within a fortnight
  for (const [role, areas] of ROLES)
    for (const area of areas)
      await page.getByRole('combobox', { name: area, exact: true }).selectOption({ label: t(`decide:role.${role}`) });
  await expectPowerWarning(chair);
  for (const line of PLAN_LINES) await field(`decide:plan.${line}`).fill(script.words);
  await pick(main, t('decide:personNomination.intrusive'), t('decide:personNomination.no'));
  await chair.expectSound();
  await chair.button('decide:record.adopted').click();
  await page.getByText(t('decide:recorded.adopted')).waitFor();
  await chair.expectSound();
}

/** 250 treated and 245 comparison in the 25 weeks before: the page says what so few can show, and when it can be read. */
async function expectPowerWarning({ page, t }: Person): Promise<void> {
  const { treated, control } = PLANTED;
  const counted = t('decide:power.counts', { treated: treated.before, comparison: control.before });
  const warning = page.getByRole('status').filter({ hasText: counted });
  await warning.waitFor();
  const said = await warning.innerText();
  expect(said).toMatch(/^[^.]*250/);
  expect(said).toContain(t('decide:power.withDisplacement'));
}

/** Colleagues are in the list with their unit. */
async function ownerLabel(person: Person, key: string): Promise<string> {
  const labels = await person.field(key).getByRole('option').allInnerTexts();
  return labels.find((label) => label.startsWith('Dag Lindqvist')) ?? '';
}

/** A task under the decision, for the same owner. @returns its reference */
export async function orderTask(chair: Person, script: Script): Promise<string> {
  const { page, t, field } = chair;
  await page.getByRole('link', { name: t('decide:decision.orderTask'), exact: true }).click();
  await field('act:task.title').fill(script.optionB);
  await field('act:task.instruction').fill(script.instruction);
  await field('act:task.owner').selectOption({ label: await ownerLabel(chair, 'act:task.owner') });
  await field('act:task.due').fill(DAYS.patrolled);
  await chair.expectSound();
  await chair.button('act:task.send').click();
  await page.getByRole('heading', { level: 1, name: script.optionB, exact: true }).waitFor();
  await chair.expectSound();
  return referenceIn(page.getByRole('main'));
}

/** A participant who does not chair sees the form and why they cannot record anything. */
export async function expectNoDecision(person: Person, meeting: string): Promise<void> {
  const { page, t } = person;
  await person.open(meeting);
  await option(page.getByRole('main'), t('decide:decision.outcome'), t('record:state.decision.adopted')).waitFor({
    state: 'attached',
  });
  await page
    .getByRole('button', {
      name: t('decide:record.any'),
      exact: true,
      description: t('decide:decision.role'),
      disabled: true,
    })
    .waitFor();
}
