import { randomUUID } from 'node:crypto';
import { createReport, OPERATIONS } from '@reeve/contract';
import { STORY } from '@reeve/scenario';
import { atRest, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import { tip } from '@reeve/testing/story.ts';
import { PATTERNS } from '@reeve/web';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { unrestOn, watchUnrest } from './unrest.ts';
import { signInAs, type Person } from './person.ts';

let browser: Browser;
let head: Person;
beforeAll(async () => {
  browser = await launchBrowser();
  head = await signInAs(browser, demoHere().address, 'Vesna Marková');
  await head.go('/');
  await watchUnrest(head.page);
});
afterAll(() => browser?.close());

type Name = keyof typeof PATTERNS;
const NAMES = Object.keys(PATTERNS) as Name[]; // its own keys
const isOfObject = (name: Name): boolean => PATTERNS[name].includes('$');

/** What is wrong with the frame of the page that is open: both markings, the same at head and foot, and the exercise banner. */
async function faultsOfFrame({ page, t }: Person): Promise<readonly string[]> {
  const faults: string[] = [];
  const chips: string[] = [];
  for (const place of ['head', 'foot']) {
    const bars = page.getByRole('note', { name: t(`codes:marking.${place}`), exact: true });
    if ((await bars.count()) !== 1) return [`${await bars.count()} markings at the ${place}`];
    if (!(await bars.isVisible())) faults.push(`the marking at the ${place} is not seen`);
    chips.push((await bars.locator('.mk').allTextContents()).join(', '));
  }
  const [above = '', below] = chips;
  if (!above.startsWith(t('codes:marking.classification'))) faults.push(`no classification in “${above}”`);
  if (above !== below) faults.push(`“${above}” at the head, “${below}” at the foot`);
  const banner = page
    .getByRole('region', { name: t('shell:session'), exact: true })
    .getByText(t('shell:exercise'), { exact: true });
  if ((await banner.count()) !== 1 || !(await banner.isVisible())) faults.push('no exercise banner');
  return faults;
}

/** Goes there within the open app, as its links do: loading the app again would take most of the time of a page. */
async function faultsAt(person: Person, path: string): Promise<readonly string[]> {
  await person.page.evaluate((to) => history.pushState({}, '', to), path);
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  await atRest(person.page);
  expect(new URL(person.page.url()).pathname).toBe(path);
  const faults = (await faultsOfFrame(person)).map((fault) => `${path}: ${fault}`);
  return [...faults, ...(await unrestOn(person.page))];
}

/** Addresses of the objects that the open page links to. */
const linksOn = ({ page }: Person): Promise<readonly string[]> =>
  page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/[?#].*/, '')));

const shapeOf = (name: Name): RegExp =>
  new RegExp(`^${PATTERNS[name].replace('$kind', '[a-z_]+').replaceAll('$id', '[0-9a-f-]{36}')}$`);

/** Where a page is of an object that another page is of too, it is opened by the same id. */
const BY_ID_OF: Readonly<Partial<Record<Name, Name>>> = {
  editConcept: 'concept',
  editShiftSheet: 'shiftSheet',
  compareDefinitions: 'concept',
  agreement: 'concept',
  documentWriting: 'document',
  documentComparison: 'document',
  documentReview: 'document',
  documentTranslation: 'document',
  nominations: 'document',
  suggestions: 'report',
};

/** Lists whose rows are opened by a click and are no links. */
const LIST_OF: Readonly<Partial<Record<Name, string>>> = {
  collectionTask: 'listCollectionTasks',
  allocationPlan: 'listAllocationPlans',
  controlStrategy: 'listControlStrategies',
  entity: 'listEntities',
  gap: 'listGaps',
  hypothesisMatrix: 'listHypothesisMatrices',
  threatAssessment: 'listThreatAssessments',
  evaluation: 'listEvaluations',
  notice: 'listNotices',
  shiftSheet: 'listShiftSheets',
  debrief: 'listDebriefs',
  patrolQuestion: 'listPatrolQuestions',
  personNomination: 'listPersonNominations',
  readiness: 'listReadinessAssessments',
};

/** An area of the exercise. */
const [AREA = ''] = STORY.analysis.areas;

/** Objects that the exercise does not begin with, or that this person does not see: their pages say so, and are marked too. */
const MAY_BE_ABSENT: readonly Name[] = ['evaluation', 'personNomination', 'readiness', 'received', 'threat'];

/** The address of the first object in a list, where it has one. */
async function firstOf(name: Name, list: string): Promise<string | undefined> {
  const operation = OPERATIONS.find((one) => one.name === list);
  if (!operation) throw new Error(`There is no operation ${list}.`);
  const { items } = (await ask(head, operation)) as { readonly items: readonly { readonly id: string }[] }; // a list of objects
  return items[0] && PATTERNS[name].replace('$id', items[0].id);
}

test(
  'every page has its marking at head and foot, says that this is an exercise, and is at rest under a hand while it is read',
  { timeout: 600_000 },
  async () => {
    const { id } = await ask(head, createReport, { input: { draft: tip() } });
    const found = new Map<Name, string>([
      ['draft', `/reports/${id}/draft`],
      // Their ids are codes.
      ['area', `/areas/${AREA}`],
      ['crimeArea', '/crime-areas/burglary'],
    ]);
    for (const [name, list] of Object.entries(LIST_OF) as [Name, string][]) {
      const first = await firstOf(name, list);
      if (first !== undefined) found.set(name, first);
    }
    const faults: string[] = [];
    const visit = async (path: string): Promise<void> => {
      faults.push(...(await faultsAt(head, path)));
      for (const link of await linksOn(head))
        for (const name of NAMES) if (isOfObject(name) && !found.has(name) && shapeOf(name).test(link)) found.set(name, link); // prettier-ignore
    };
    for (const name of NAMES) if (!isOfObject(name)) await visit(PATTERNS[name]);
    const visited = new Set<Name>();
    for (;;) {
      for (const [name, of] of Object.entries(BY_ID_OF) as [Name, Name][]) {
        const path = found.get(of);
        if (path) found.set(name, PATTERNS[name].replace('$id', path.split('/').at(-1) ?? ''));
      }
      const next = [...found].filter(([name]) => !visited.has(name));
      if (next.length === 0) break;
      for (const [name, path] of next) {
        visited.add(name);
        await visit(path);
      }
    }
    const without = NAMES.filter((name) => isOfObject(name) && !found.has(name));
    for (const name of without)
      faults.push(...(await faultsAt(head, PATTERNS[name].replace('$kind', 'report').replace('$id', randomUUID()))));
    expect(faults).toEqual([]);
    expect(MAY_BE_ABSENT).toEqual(expect.arrayContaining(without));
    head.expectQuiet();
  },
);

test('an address that leads nowhere is marked too', async () => {
  expect(await faultsAt(head, '/nowhere')).toEqual([]);
});

test('a frame without its foot or its banner is noticed', async () => {
  await head.go('/sessions');
  await atRest(head.page);
  expect(await faultsOfFrame(head)).toEqual([]);
  await head.page.evaluate(() => document.querySelector('.exer')?.remove());
  expect(await faultsOfFrame(head)).toEqual(['no exercise banner']);
  await head.page.evaluate(() => document.querySelector('.mark.bot .mk')?.remove());
  expect(await faultsOfFrame(head)).toHaveLength(2);
  await head.page.evaluate(() => document.querySelector('.mark.bot')?.remove());
  expect(await faultsOfFrame(head)).toEqual(['0 markings at the foot']);
});

test('a step that is moved, or a sentence that is removed, by what is read later is noticed', async () => {
  await head.go('/reports');
  await watchUnrest(head.page);
  await atRest(head.page);
  expect(await unrestOn(head.page)).toEqual([]);
  await head.page.evaluate(() => document.querySelector('.page')?.classList.remove('two'));
  expect(await unrestOn(head.page)).toEqual([expect.stringContaining(`“${head.t('report:list.new')}” was moved`)]);
  await head.page.evaluate(() => document.querySelector('.hint')?.remove());
  expect(await unrestOn(head.page)).toEqual([expect.stringContaining('was removed')]);
});
