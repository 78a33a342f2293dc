import { randomUUID } from 'node:crypto';
import { listPersonas, setLocale, setPurpose, signInAsPersona, type Operation, type ReplyOf } from '@reeve/contract';
import { expectNoSeriousViolations, newPage, openPage, type WatchedPage } from '@reeve/testing/browser/browser.ts';
import type { APIRequestContext, Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inAnyLanguage, literally, wordsIn, type Lang, type Words } from './words.ts';
import { expectNone } from './expect-none.ts';

/** What every session of the tests is for, in words. */
const WHY = 'Operation on residential burglary';

/** A persona at the screen, signed in, with a purpose. */
export interface Person extends Words {
  readonly name: string;
  /** Of the server. */
  readonly address: string;
  readonly page: Page;
  readonly go: (path: string) => Promise<void>;
  /** Go to a stage by the rail; the page before stays on the screen until its code is there, and is not taken for it. */
  readonly visit: (stage: string) => Promise<void>;
  /** Opens an object by its reference, as a user who knows only the reference does. */
  readonly open: (reference: string) => Promise<void>;
  readonly button: (key: string) => Locator;
  readonly field: (key: string) => Locator;
  /** Click a button that opens a dialog, fill the dialog, and click what it does; it has to close. */
  readonly step: (opens: string, does: string, fill?: (dialog: Locator) => Promise<void>) => Promise<void>;
  /** The present page has come to rest and axe finds nothing serious on it. */
  readonly expectSound: () => Promise<void>;
  readonly expectQuiet: () => void;
  readonly leave: () => Promise<void>;
}

/** Returns the value of a field, once there is one: the digits and letters of the reference shown in a place. */
export async function referenceIn(place: Locator): Promise<string> {
  const text = await place.innerText();
  const found = /\b[A-Z]{2}-[0-9A-Z]{5}\b/.exec(text)?.[0];
  if (found === undefined) throw new Error(`No reference in: ${text}`);
  return found;
}

/** The option of a group of radio buttons or check boxes that begins with a text; its hint may follow. */
export function option(within: Locator, group: string, text: string): Locator {
  return within
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: new RegExp(`^${literally(text)}(?:\\s*,|$)`) });
}

/** Pick it. The button itself is drawn by its label, so the pointer does not reach it and the click is given to it directly. */
export async function pick(within: Locator, group: string, text: string): Promise<void> {
  await option(within, group, text).check({ force: true });
}

interface SignIn {
  readonly lang?: Lang;
  readonly context?: BrowserContextOptions;
  readonly purpose?: string;
}

/**
 * Signs a persona in by requests, which costs a fraction of the same on the screen. Their page is empty until they go somewhere: the home
 * would cost another second.
 */
export async function signInAs(
  browser: Browser,
  address: string,
  name: string,
  { lang = 'en', context, purpose = 'P2' }: SignIn = {},
): Promise<Person> {
  const opened = await newPage(browser, address, contextFor(lang, context));
  await requestSession(opened.page.request, address, { name, lang, purpose });
  return personOn(opened, address, name, wordsIn(lang));
}

/** The same as people do it: a click on the persona, the language from its list, the purpose in its form. */
export async function signInOnScreen(
  browser: Browser,
  address: string,
  name: string,
  { lang = 'en', context, purpose = 'P2' }: SignIn = {},
): Promise<Person> {
  const opened = await openPage(browser, address, contextFor(lang, context));
  const person = personOn(opened, address, name, wordsIn(lang));
  const { page, t } = person;
  await page
    .getByRole('region', { name: t('shell:signIn.personas') })
    .getByRole('button', { name: new RegExp(`^${literally(name)}`) })
    .click();
  await page.getByRole('banner').getByRole('button', { name, exact: true }).waitFor();
  await chooseLanguage(page, lang);
  await choosePurpose(page, person, purpose);
  return person;
}

const contextFor = (lang: Lang, options: BrowserContextOptions | undefined): BrowserContextOptions => ({
  locale: lang === 'ru' ? 'ru-RU' : 'en-GB',
  ...options,
});

/** Begins a session with a language and a purpose; its cookie stays with the context of the requests. */
async function requestSession(
  request: APIRequestContext,
  address: string,
  { name, lang, purpose }: { readonly name: string; readonly lang: Lang; readonly purpose: string },
): Promise<void> {
  const ask = async (operation: Operation, input?: object, csrf = ''): Promise<unknown> => {
    const reply = await request.fetch(address + operation.path, {
      method: operation.method,
      headers: { 'x-reeve-csrf': csrf, 'idempotency-key': randomUUID() },
      ...(input ? { data: input } : {}),
    });
    if (!reply.ok()) throw new Error(`${operation.name}: ${reply.status()} ${await reply.text()}`);
    return reply.json();
  };
  const { personas } = (await ask(listPersonas)) as ReplyOf<typeof listPersonas>;
  const login = personas.find((persona) => persona.name === name)?.login;
  const { session } = (await ask(signInAsPersona, { login })) as ReplyOf<typeof signInAsPersona>;
  const { csrf } = (await ask(setLocale, { locale: lang }, session.csrf)) as ReplyOf<typeof setLocale>;
  await ask(setPurpose, { purpose, justification: WHY, caseRef: null }, csrf);
}

async function chooseLanguage(page: Page, lang: Lang): Promise<void> {
  const choice = page.getByRole('banner').getByRole('combobox', { name: inAnyLanguage('shell:language') });
  await choice.waitFor();
  if ((await choice.inputValue()) === lang) return;
  // The choice is kept with the account; the session it answers with must not come after the next one's.
  const kept = page.waitForResponse((reply) => reply.url().endsWith('/api/session/locale'));
  await choice.selectOption(lang);
  await kept;
}

/** Opens the home of a person who has gone nowhere yet. */
async function begin({ page, go }: Person): Promise<void> {
  if (page.url() === 'about:blank') await go('/');
}

function personOn({ page, expectQuiet, atRest }: WatchedPage, address: string, name: string, words: Words): Person {
  const { t } = words;
  page.setDefaultTimeout(60_000);
  const main = page.getByRole('main');
  const person: Person = {
    ...words,
    name,
    address,
    page,
    expectQuiet,
    go: async (path) => {
      await page.goto(address + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    visit: async (stage) => {
      await begin(person);
      const title = await main.getByRole('heading', { level: 1 }).elementHandle();
      await page
        .getByRole('navigation', { name: t('shell:stages') })
        .getByRole('link', { name: t(`codes:stage.${stage}`) })
        .click();
      await title?.waitForElementState('hidden');
    },
    open: async (reference) => {
      await begin(person);
      await page.getByRole('searchbox', { name: t('shell:search') }).fill(reference);
      await page.getByRole('searchbox', { name: t('shell:search') }).press('Enter');
      await main.getByRole('link', { name: new RegExp(`${reference}$`) }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    button: (key) => page.getByRole('button', { name: t(key), exact: true }),
    field: (key) => page.getByLabel(t(key), { exact: true }),
    step: async (opens, does, fill) => {
      await person.button(opens).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await fill?.(dialog);
      await dialog.getByRole('button', { name: t(does), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    expectSound: async () => {
      await atRest();
      await expectNoSeriousViolations(page);
    },
    leave: () => page.context().close(),
  };
  return person;
}

/** A reference out of sight gets the same answer as one that does not exist. */
export async function expectNotThere(person: Person, reference: string): Promise<void> {
  await begin(person);
  const { page, t } = person;
  await page.getByRole('searchbox', { name: t('shell:search') }).fill(reference);
  await page.getByRole('searchbox', { name: t('shell:search') }).press('Enter');
  await page.getByRole('heading', { level: 1, name: t('search:titleFor', { q: reference }) }).waitFor();
  await expectNone(page.getByRole('main').getByRole('link', { name: new RegExp(`${reference}$`) }));
}

/** A step is on the page and unavailable; the sentence next to it explains why. */
export async function expectRefused(person: Person, button: string, because: string): Promise<void> {
  const { page, t, like } = person;
  const name = t(button);
  await page
    .getByRole('button', { name, exact: true, description: like(because), disabled: true })
    .first()
    .waitFor();
}

/** Say what the work is for, in the form on the page or in the dialog over it. */
export async function choosePurpose(within: Page | Locator, { t }: Words, purpose: string): Promise<void> {
  await within.getByLabel(t('shell:purposeForm.purpose'), { exact: true }).selectOption(purpose);
  await within.getByLabel(t('shell:purposeForm.why'), { exact: true }).fill(WHY);
  const begin = within.getByRole('button', { name: t('shell:purposeForm.send'), exact: true });
  await begin.click();
  // The session's token changes with the purpose: going elsewhere before the answer would lose it.
  await begin.waitFor({ state: 'hidden' });
}
