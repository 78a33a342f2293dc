import { describe, expect, test } from 'vitest';
import { AUTHORITY_TYPES } from '../record/task.ts';
import { authorityFault, authorityStanding, COLLECTION_SOURCES } from './source.ts';

const TODAY = '2026-09-27';
const ORDER = { authorityType: 'judge', authorityRef: 'PA-118', authorityUntil: '2026-09-30' } as const;
const NONE = { authorityType: 'none', authorityRef: '' } as const;

test('human sources, technical means, bank and telephone data need an authority; nothing else does', () => {
  // The intrusive kinds of domain brief §3.1, typed from the page.
  const needed = COLLECTION_SOURCES.filter((source) => authorityFault(source, NONE, TODAY) === 'needed');
  expect(needed).toEqual(['human_source', 'technical', 'financial', 'telecom']);
});

describe('an authority', () => {
  test.each([
    [ORDER, undefined],
    [{ ...ORDER, authorityRef: ' ' }, 'reference'],
    [{ ...ORDER, authorityUntil: undefined }, 'until'],
    [{ ...ORDER, authorityUntil: '2026-09-26' }, 'ended'],
    [{ ...ORDER, authorityUntil: TODAY }, undefined],
  ] as const)('%j is refused for: %s', (authority, fault) => {
    for (const source of COLLECTION_SOURCES) expect(authorityFault(source, authority, TODAY)).toBe(fault);
  });

  test.each([
    [undefined, 'undated'],
    ['2026-09-26', 'ended'],
    [TODAY, 'ends_soon'],
    ['2026-10-04', 'ends_soon'],
    ['2026-10-05', 'valid'],
  ] as const)('until %s is %s', (authorityUntil, standing) => {
    for (const authorityType of AUTHORITY_TYPES)
      expect(authorityStanding({ authorityType, authorityUntil }, TODAY)).toBe(
        authorityType === 'none' ? 'none' : standing,
      );
  });
});
