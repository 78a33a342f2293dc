import { LANGUAGES, PRODUCT_OUTLINE, PRODUCT_RULES, PRODUCT_TYPES, type Hazard, type ProductType } from '@reeve/domain';
import { PRINT_WORDS, productDocx, type PrintBlock, type ProductPrint } from '@reeve/formats';
import { wordsOfDocx } from '@reeve/testing/document/docx-words.ts';
import { expect, test } from 'vitest';
import { SAMPLE_PRODUCT } from '../../fixtures/print/sample.ts';
import { hazardFigure } from './hazard-figure.ts';
import { pagesOf, squeeze } from './pdf-text.ts';
import { productPdf } from './product-pdf.ts';

const HAZARD: Hazard = {
  hazard: 'Crowd at the gate',
  impact: 5,
  likelihood: 2,
  controls: 'Stewards at both ends',
  residualImpact: 4,
  residualLikelihood: 1,
};
const JUDGED = SAMPLE_PRODUCT.blocks.flatMap(({ judgements = [] }) => judgements);

/** A product of a type with every section of its outline, numbers in the text, and what the type alone has. */
function everySection(type: ProductType, language: (typeof LANGUAGES)[number]): ProductPrint {
  const cited = { reference: 'RP-M3XK7', title: 'White van in Mill Street', number: 1 };
  const hidden = { reference: '', title: PRINT_WORDS[language]['label.not_shown'], number: 2 };
  const blocks = PRODUCT_OUTLINE[type].map((section, nth): PrintBlock => ({
    number: `${nth + 1}.1`,
    section,
    text: `Words of ${section.replaceAll('_', ' ')}.¹ More of it.²`,
    citations: [cited, hidden],
    judgements: nth === 0 ? JUDGED : [],
    figures: section === PRODUCT_RULES[type].hazardsIn ? [hazardFigure(language, [HAZARD])] : [],
  }));
  return {
    ...SAMPLE_PRODUCT,
    type,
    blocks,
    references: [cited, hidden],
    priorities: ['PI-7QK2A'],
    categories: ['a_suspect_committed', 'c_victim'],
    nomination: type === 'subject_profile' ? { reference: 'PN-4TQ7E', authority: 'Order 17/26' } : undefined,
    lastDay: '2026-12-26',
    people: { ...SAMPLE_PRODUCT.people, approver: 'R. Kostić', approvedOn: '2026-03-13', recipients: undefined },
  };
}

test.each(PRODUCT_TYPES)(
  'PDF and DOCX of a %s have the same words: head, text, tables, signatures and form',
  async (type) => {
    for (const language of ['en', 'ru'] as const) {
      const product = everySection(type, language);
      const words = PRINT_WORDS[language];
      const pdf = pagesOf(await productPdf(product, words))
        .map(({ body }) => body)
        .join('');
      const lines = wordsOfDocx(await productDocx(product, words));
      // Lines to write on are drawn in one and typed in the other; the marks of the thread are drawn.
      const typed = lines.map((line) => line.replaceAll(/_+|[◌◉○●]/gu, '')).filter((line) => line !== '');
      expect(typed.filter((line) => !pdf.includes(line))).toEqual([]);
      for (const wanted of [
        words['label.signatures'],
        words['feedback.title'],
        words['feedback.missing'],
        words['label.references'],
        words['category.c_victim'],
        words[`section.${PRODUCT_OUTLINE[type][0] ?? ''}`] ?? '',
        words['label.basis'],
        words['label.alternatives'],
      ])
        expect(pdf).toContain(squeeze(wanted));
      expect(pdf.includes(squeeze('PN-4TQ7E, Order 17/26'))).toBe(type === 'subject_profile');
      if (PRODUCT_RULES[type].hazardsIn) expect(pdf).toContain(squeeze(words['value.band_high'] ?? ''));
    }
  },
);
