import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../access/role.ts';
import { isTakenBack, mayMoveProduct, mayReviewProduct, PRODUCT_MACHINE, type ProductState } from './product.ts';

const PRODUCT = { authorIds: ['ivo', 'dora'], reviewerId: 'mara' };
const as = (accountId: string, ...roles: readonly Role[]) => ({ accountId, roles });
const HEAD = as('hela', 'head_of_intelligence');
const move = (
  from: ProductState,
  to: ProductState,
  actor = HEAD,
  product: Parameters<typeof mayMoveProduct>[3] = PRODUCT,
) => {
  const verdict = mayMoveProduct(from, to, actor, product);
  return verdict.allowed || verdict.because;
};

describe('approval', () => {
  test('is given by the head of intelligence after a review', () => {
    expect(move('peer_review', 'approved')).toBe(true);
    expect(move('peer_review', 'approved', HEAD, { ...PRODUCT, reviewerId: undefined })).toBe('not_reviewed');
  });

  test('is never given by an author, whatever the post', () => {
    expect(move('peer_review', 'approved', as('dora', 'head_of_intelligence'))).toBe('is_author');
  });

  test('is never given by the reviewer: three persons see a product', () => {
    expect(move('peer_review', 'approved', as('mara', 'head_of_intelligence'))).toBe('is_reviewer');
  });

  test('is given by no other role', () => {
    const approving = ROLES.filter((role) => move('peer_review', 'approved', as('hela', role)) === true);
    expect(approving).toEqual(['head_of_intelligence']);
  });

  test('does not come before the review, nor after a release', () => {
    for (const from of ['commissioned', 'drafting', 'disseminated', 'withdrawn'] as const)
      expect([from, move(from, 'approved')]).toEqual([from, 'no_such_step']);
  });
});

describe('a step before approval', () => {
  test.each([
    ['commissioned', 'drafting'],
    ['drafting', 'peer_review'],
    ['drafting', 'withdrawn'],
  ] as const)('from %s to %s is its authors’', (from, to) => {
    expect(move(from, to, as('ivo', 'tactical_analyst'))).toBe(true);
    expect(move(from, to)).toBe('not_author');
  });

  test('back from review is its authors’ and those who review', () => {
    expect(move('peer_review', 'drafting', as('ivo', 'supervisor'))).toBe(true);
    expect(move('peer_review', 'drafting', as('lars', 'tactical_analyst'))).toBe(true);
    expect(move('peer_review', 'drafting', as('lars', 'supervisor'))).toBe('role');
  });
});

test.each([
  ['approved', 'disseminated'],
  ['approved', 'drafting'],
  ['disseminated', 'recalled'],
] as const)('from %s to %s needs the person who approves, an author or not', (from, to) => {
  expect(move(from, to)).toBe(true);
  expect(move(from, to, as('ivo', 'tactical_analyst'))).toBe('role');
});

test('a review is by a reviewer who is not an author', () => {
  const may = (actor: Parameters<typeof mayReviewProduct>[0]) => {
    const verdict = mayReviewProduct(actor, PRODUCT.authorIds);
    return verdict.allowed || verdict.because;
  };
  expect(may(as('mara', 'intelligence_officer'))).toBe(true);
  expect(may(as('ivo', 'intelligence_officer'))).toBe('is_author');
  expect(may(as('dora', 'head_of_intelligence'))).toBe('is_author');
  expect(may(as('rosa', 'district_commander'))).toBe('role');
});

test('a step that takes a product back is one that withdraws, recalls or reopens it', () => {
  const steps = (Object.keys(PRODUCT_MACHINE) as ProductState[]).flatMap((from) =>
    // the keys of the machine
    PRODUCT_MACHINE[from].map((to) => [from, to] as const),
  );
  expect(steps.filter(([from, to]) => isTakenBack(from, to))).toEqual([
    ['commissioned', 'withdrawn'],
    ['drafting', 'withdrawn'],
    ['peer_review', 'withdrawn'],
    ['approved', 'drafting'],
    ['approved', 'withdrawn'],
    ['disseminated', 'recalled'],
  ]);
});
