import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A translated text with a colon written by hand; French has a space before it. Names for screen readers are left out. */
const BY_HAND = /(?<!aria-label=\{`[^`]*)\{t\((?:[^{}]|\$\{[^{}]*\}|\{[^{}]*\})*\)\}:/g;

const pages = readdirSync('packages/web/src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => join(entry.parentPath, entry.name));

test('a colon after a text of the screen is that of its language', () => {
  const found = pages.flatMap((page) =>
    Array.from(readFileSync(page, 'utf8').matchAll(BY_HAND), ([text]) => `${page}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  [`{t('propose.regrade')}: <GradeChip />`, 1],
  ['title={`${t(`hold.${kind}`)}: ${ground}`}', 1],
  [`{t('common:colon', { label: t('propose.regrade') })} <GradeChip />`, 0],
  ["aria-label={`${t('saved.see')}: ${name}`}", 0],
])('the search sees %s', (source, times) => {
  expect([...source.matchAll(BY_HAND)]).toHaveLength(times);
});
