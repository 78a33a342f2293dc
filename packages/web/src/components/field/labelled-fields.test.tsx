import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CodeField } from './code-field.tsx';
import { DateField } from './date-field.tsx';
import { ProseField } from './prose-field.tsx';
import { TextField } from './text-field.tsx';

const ignore = (): void => undefined;
const FIELDS: readonly (readonly [string, (error?: string) => ReactElement])[] = [
  ['TextField', (error) => <TextField id="field-a" label="A" hint="h" error={error} value="x" onChange={ignore} />],
  ['CodeField', (error) => <CodeField id="field-a" label="A" hint="h" error={error} value="x" onChange={ignore} />],
  ['ProseField', (error) => <ProseField id="field-a" label="A" hint="h" error={error} value="x" onChange={ignore} />],
  ['DateField', (error) => <DateField id="field-a" label="A" hint="h" error={error} value="x" onChange={ignore} />],
];

test.each(FIELDS)('%s has its label, and its hint as description', (_, drawn) => {
  const html = renderToStaticMarkup(drawn());
  expect(html).toContain('<label for="field-a">A</label>');
  expect(html).toMatch(/<(input|textarea)[^>]* id="field-a"[^>]* aria-describedby="field-a-hint"/);
  expect(html).not.toContain('aria-invalid');
});

test.each(FIELDS)('%s is invalid and described by its error', (_, drawn) => {
  const html = renderToStaticMarkup(drawn('Enter a name.'));
  expect(html).toContain('aria-describedby="field-a-hint field-a-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('<p class="error" id="field-a-error">Enter a name.</p>');
});

test('codes are in equal widths, and a class of the page is added to that of the control', () => {
  const html = renderToStaticMarkup(<CodeField label="A" className="short" value="" onChange={ignore} />);
  expect(html).toContain('class="in mono short"');
});
