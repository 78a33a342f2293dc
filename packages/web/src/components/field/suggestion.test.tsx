import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InlineText } from '../text/inline-text.tsx';
import { endingOnLetters, SuggestionsContext, type Suggestion } from './suggestion.ts';

const drawn = (text: string, ...suggestions: readonly Suggestion[]): string =>
  renderToStaticMarkup(
    <SuggestionsContext value={endingOnLetters({ kind: 'paragraph', text }, suggestions)}>
      <InlineText text={text} />
    </SuggestionsContext>,
  ).replaceAll(/<span data-from="\d+">([^<]*)<\/span>/g, '$1');
const instead = (text: string, quote: string, words: string): Suggestion => ({
  from: text.indexOf(quote),
  to: text.indexOf(quote) + quote.length,
  words,
  of: 'KAL',
});

test('strikes out the words to delete and shows the new words after them', () => {
  const text = 'A task says who.';
  expect(drawn(text, instead(text, 'says', 'tells'))).toBe('A task <del>says</del><ins title="KAL">tells</ins> who.');
  expect(drawn(text, instead(text, 'says ', ''))).toBe('A task <del>says </del>who.');
});

test('marks inside the words stay what they are, and the new words come once, behind the last letter', () => {
  const text = 'a **log** of *all*.';
  expect(drawn(text, instead(text, 'log** of *all*', 'list'))).toBe(
    'a <strong><del>log</del></strong><del> of </del><em><del>all</del><ins title="KAL">list</ins></em>.',
  );
});

test('two on the same words are both shown, each with its own', () => {
  const text = 'one two three';
  const html = drawn(text, instead(text, 'one two', 'A'), instead(text, 'two', 'B'));
  expect(html.match(/<ins/g)).toHaveLength(2);
  expect(html.replaceAll(/<[^>]*>/g, '')).toBe('one twoAB three');
});
