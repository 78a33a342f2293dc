import { CELL_BREAK, plainText } from '@reeve/domain';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InlineTargetsContext, InlineText, type InlineTargets } from './inline-text.tsx';

const TARGETS: InlineTargets = {
  numberOf: (id) => (id === 'b-7Q2M0000' ? '5.2' : undefined),
  footnoteOf: (label) => (label === 'wdd' ? { number: '3', id: 'b-45ZFKTW8' } : undefined),
};

const drawn = (text: string, targets: InlineTargets = TARGETS): string =>
  renderToStaticMarkup(
    <InlineTargetsContext value={targets}>
      <InlineText text={text} />
    </InlineTargetsContext>,
  ).replaceAll(/<span data-from="\d+">([^<]*)<\/span>/g, '$1');

test('strong, emphasis and code become what they are', () => {
  expect(drawn('a **b** *c* `d` ***e***')).toBe(
    'a <strong>b</strong> <em>c</em> <code>d</code> <strong><em>e</em></strong>',
  );
});

test('a reference without words says the number of its block, one with words says them', () => {
  expect(drawn('see [](#b-7Q2M0000)')).toBe('see <a href="#b-7Q2M0000">5.2</a>');
  expect(drawn('[the **two** rules](#b-7Q2M0000)')).toBe('<a href="#b-7Q2M0000">the <strong>two</strong> rules</a>');
  expect(drawn('[](#b-00000000)')).toBe('<a href="#b-00000000">b-00000000</a>');
});

test('a footnote is shown by its number; one that is not there by its label, and leads nowhere', () => {
  expect(drawn('so.[^wdd]')).toBe('so.<sup><a role="doc-noteref" href="#b-45ZFKTW8">3</a></sup>');
  expect(drawn('so.[^gone]')).toBe('so.<sup>gone</sup>');
});

test('a term leads to the concept bank where there is one', () => {
  expect(drawn('[tasking](concept:CO-7K3QM)')).toBe('<span>tasking</span>');
  expect(drawn('[tasking](concept:CO-7K3QM)', { conceptHref: (of) => `/concepts/${of}` })).toBe(
    '<a href="/concepts/CO-7K3QM">tasking</a>',
  );
});

test('opens an external link separately and without a referrer', () => {
  expect(drawn('[law](https://example.org/a)')).toBe(
    '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">law</a>',
  );
});

test('a line break in a cell is one on the page', () => {
  expect(drawn(`a${CELL_BREAK}b`)).toBe('a<span data-from="2"><br/>b</span>');
});

test('whatever is typed stays text: no element but those of the markup, no address but those it knows', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>',
      '<img src=x onerror=a()>',
      'javascript:a()',
      '[x](javascript:a())',
      '**',
      '](',
      '`',
      '<a href="',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 8 }), (parts) => {
      const html = renderToStaticMarkup(<InlineText text={parts.join('')} />);
      const tags = [...html.matchAll(/<\/?([a-z]+)/gi)].map((found) => found[1]);
      for (const tag of tags) expect(['a', 'br', 'code', 'em', 'span', 'strong', 'sup']).toContain(tag);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(#b-|https?:|mailto:)/i);
      expect(html).not.toMatch(/<[^>]* on\w+=/i);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('letters are where data-from says, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', ' b', '**', '*', '`', '\\', '[w](#b-7Q2M0000)', 'é'), { maxLength: 14 }),
      (parts) => {
        const text = parts.join('');
        const html = renderToStaticMarkup(<InlineText text={text} />);
        const runs = [...html.matchAll(/data-from="(\d+)">([^<]*)</g)];
        for (const [, from, shown] of runs)
          expect(text.slice(Number(from), Number(from) + (shown ?? '').length)).toBe(shown);
        expect(runs.map((run) => run[2]).join('')).toBe(plainText(text));
      },
    ),
    { seed: 5, numRuns: 500 },
  );
});

test('marks the letters of a part with their position in the whole', () => {
  const whole = 'Stage\t**Act** now';
  const html = renderToStaticMarkup(<InlineText text={whole.slice(6)} from={6} />);
  const placed = [...html.matchAll(/data-from="(\d+)">([^<]+)</g)].map(([, from, letters = '']) =>
    whole.slice(Number(from), Number(from) + letters.length),
  );
  expect(placed).toEqual(['Act', ' now']);
});
