import type { InputGiven, product } from '@reeve/contract';
import { PRODUCT_OUTLINE, type ProductType } from '@reeve/domain';

type Body = InputGiven<typeof product.create>['body'];
type Block = NonNullable<Body['blocks']>[number];

/**
 * These blocks, and for each further section of the outline one with the reason why it does not apply: ready for
 * review.
 */
export function withEverySection(type: ProductType, blocks: readonly Block[], because: string): Block[] {
  const open = PRODUCT_OUTLINE[type].filter((section) => !blocks.some((block) => block.section === section));
  return [
    ...blocks,
    ...open.map((section, nth) => ({
      id: `00000000-0000-4000-8000-0000000b1e${String(nth).padStart(2, '0')}`,
      section,
      text: '',
      notApplicable: because,
    })),
  ];
}

/** The body of a briefing with these blocks; no other section applies. */
export const briefing = (blocks: readonly Block[] = []): Body => ({
  type: 'briefing',
  scheme: 'PHIA',
  gaps: '',
  limitations: '',
  authorIds: [],
  blocks: withEverySection('briefing', blocks, 'nothing yet'),
});
