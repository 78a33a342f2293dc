import { expect, test } from 'vitest';
import { printedText, referencesIn } from './printed-text.ts';

const references = referencesIn([
  { id: 'b-00000001', kind: 'paragraph', label: '', number: '7.3' },
  { id: 'b-00000002', kind: 'footnote', label: 'quay', number: '12' },
  { id: 'b-00000003', kind: 'note', label: '', number: '' },
]);

test('references are printed by their numbers, footnotes by small ones, the words of a link unchanged', () => {
  expect(printedText('See [](#b-00000001), [there](#b-00000001).[^quay]', references)).toBe('See 7.3, there.¹²');
});

test('a reference to a missing or unnumbered block leaves a sign', () => {
  expect(printedText('[](#b-00000003) [](#b-0000000X)[^gone] [](concept:CO-7Q2M0)', references)).toBe(
    '→ →[gone] CO-7Q2M0',
  );
});
