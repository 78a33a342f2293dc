import { COMMENT_TYPES, DISPOSITIONS } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentOfRow, commentRowOf, type TabledComment } from './comment-row.ts';

const plain: TabledComment = {
  delegation: 'FR',
  isSecretariat: false,
  number: 12,
  lines: { from: 417, to: 420 },
  clause: '7.3',
  place: 'Table 2',
  type: 'legal',
  text: 'Not lawful.',
  proposal: 'Delete the clause.',
  observation: { disposition: 'partly_accepted', reason: 'the first half (only)' },
};

test('a legal comment is exported as a technical one that says so', () => {
  expect(commentRowOf(plain)).toEqual([
    'FR-12',
    '417–420',
    '7.3',
    'Table 2',
    'te',
    '[legal] Not lawful.',
    'Delete the clause.',
    'Partly accepted (the first half (only))',
  ]);
  expect(commentRowOf({ ...plain, type: 'hr', isSecretariat: true, delegation: '', proposal: '' })).toMatchObject({
    0: '**12',
    4: 'ge',
    5: '[hr] Not lawful.',
    6: '[delete]',
  });
});

test('every comment is restored from its row', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('[legal] x', '[hr]x', '[text] y', '[text]', '[delete]', '[delete] it', ''),
  );
  const trimmed = fc.string({ maxLength: 8 }).map((text) => text.trim());
  const line = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(
      fc.record({
        delegation: fc.constantFrom('', 'FR', 'EU', 'ODIHR'),
        isSecretariat: fc.boolean(),
        number: fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined }),
        lines: fc.option(
          fc.tuple(line, line).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
          { nil: undefined },
        ),
        clause: trimmed,
        place: trimmed,
        type: fc.constantFrom(...COMMENT_TYPES),
        text: words,
        proposal: fc.option(words, { nil: undefined }),
        observation: fc.option(
          fc.record({ disposition: fc.constantFrom(...DISPOSITIONS), reason: fc.string({ maxLength: 20 }) }),
          { nil: undefined },
        ),
      }),
      (drawn) => {
        const comment = { ...drawn, delegation: drawn.isSecretariat ? '' : drawn.delegation };
        expect(commentOfRow(commentRowOf(comment))).toEqual(comment);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['GB1', { delegation: 'GB', number: 1, isSecretariat: false }],
  ['FR-012', { delegation: 'FR', number: 12, isSecretariat: false }],
  ['DE', { delegation: 'DE', number: undefined, isSecretariat: false }],
  ['**', { delegation: '', number: undefined, isSecretariat: true }],
  ['US 003', { delegation: 'US', number: 3, isSecretariat: false }],
])('identifies the commenter in a row of another program: %s', (who, expected) => {
  expect(commentOfRow([who, '17-19', '', '', 'TE ', 'a', '', 'Agreed.'])).toMatchObject({
    ...expected,
    lines: { from: 17, to: 19 },
    type: 'te',
    observation: { disposition: 'accepted', reason: 'Agreed.' },
  });
});
