import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';

/** A persona at the screen: signed in by clicking his name, with a purpose chosen in the form. */
export interface Person {
  readonly page: Page;
  readonly go: (path: string) => Promise<void>;
  readonly expectQuiet: () => void;
  readonly leave: () => Promise<void>;
}

/** Texts of the sign-in and purpose pages that these tests touch, by language. */
const WORDS = {
  en: { purpose: 'Purpose', why: 'Why now', begin: 'Work for this purpose' },
  ru: { purpose: 'Цель', why: /Почему/, begin: /Работать/ },
} as const;

export async function signInAs(
  browser: Browser,
  address: string,
  name: string,
  options: { readonly lang?: 'en' | 'ru'; readonly context?: BrowserContextOptions } = {},
): Promise<Person> {
  const lang = options.lang ?? 'en';
  const { page, expectQuiet } = await openPage(browser, address, {
    locale: lang === 'ru' ? 'ru-RU' : 'en-GB',
    ...options.context,
  });
  await page.getByText(name, { exact: true }).first().click();
  await page.getByRole('banner').getByRole('button', { name }).waitFor();
  await page.evaluate(async (locale) => {
    // The account keeps its own language; the test asks for another as the switch in the top bar does.
    const session = (await (await fetch('/api/session')).json()) as { csrf: string };
    await fetch('/api/session/locale', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-reeve-csrf': session.csrf },
      body: JSON.stringify({ locale }),
    });
  }, lang);
  await page.reload();
  const words = WORDS[lang];
  await page
    .getByLabel(words.purpose, { exact: lang === 'en' })
    .first()
    .selectOption('P2');
  await page.getByLabel(words.why).fill('Operation on residential burglary');
  const begin = page.getByRole('button', { name: words.begin });
  await begin.click();
  // The session's token changes with the purpose: going elsewhere before the answer would lose it.
  await begin.waitFor({ state: 'hidden' });
  return {
    page,
    expectQuiet,
    go: async (path) => {
      await page.goto(address + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    leave: () => page.context().close(),
  };
}
