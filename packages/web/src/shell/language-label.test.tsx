import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGE_NAMES } from '../i18n.ts';
import { languageLabel } from './language-label.ts';
import { LanguageSelect } from './language-select.tsx';

beforeAll(loadEnglish);

const label = (percent: number): string => languageLabel('Esperanto', percent, i18next.getFixedT('en', 'shell'), 'en');

test('a language that lacks texts shows what share of them it has', () => {
  expect(label(87)).toBe('Esperanto (87% translated)');
  expect(label(0)).toBe('Esperanto (0% translated)');
});

test('a complete language shows its name alone', () => expect(label(100)).toBe('Esperanto'));

test('the menu shows each of the six by its name alone: all are complete', async () => {
  const html = await shownTo(SESSION, () => <LanguageSelect onChoose={() => undefined} />);
  for (const [code, name] of Object.entries(LANGUAGE_NAMES))
    expect(html).toContain(`>${code.toUpperCase()} ${name}</option>`);
});
