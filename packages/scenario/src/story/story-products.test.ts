import { isRefused, personWordsIn, PRODUCT_OUTLINE, PRODUCT_TYPES, structureFaults, vagueWordsIn } from '@reeve/domain';
import { expect, test } from 'vitest';
import { STORY } from './story.ts';
import { STORY_HAZARDS, STORY_PRODUCTS, STORY_PROFILE } from './story-products.ts';

const ALL = [...STORY_PRODUCTS, STORY_PROFILE];
const ids = {
  finding: 'aaaaaaa1',
  judgement: 'aaaaaaa2',
  tip: 'aaaaaaa3',
  handler: 'aaaaaaa4',
  plateReader: 'aaaaaaa5',
};

test('the story has one product of every type', () => {
  expect([...ALL.map(({ type }) => type), STORY.product.kind].toSorted()).toEqual([...PRODUCT_TYPES].toSorted());
});

test.each(ALL.map((one) => [one.type, one] as const))(
  '%s answers every section and cites every sentence of fact',
  (_, one) => {
    const type = PRODUCT_TYPES.find((known) => known === one.type);
    if (!type) throw new Error('no such type');
    expect(one.sections.map(([section]) => section)).toEqual(PRODUCT_OUTLINE[type]);
    const blocks = one.sections.map(([section, text, notApplicable], nth) => ({
      id: `${nth}`,
      section,
      text: text.replaceAll(/\{(\w+)\}/g, (_mark, name: keyof typeof ids) => `[^${ids[name]}]`),
      cites: Object.entries(ids)
        .filter(([name]) => text.includes(`{${name}}`))
        .map(([, id]) => ({ kind: 'report', id })),
      notApplicable,
      bySentence: true,
      hazards: section === 'hazards' ? STORY_HAZARDS : undefined,
    }));
    expect(structureFaults(type, blocks, new Set(), one.nextUpdateOn)).toEqual([]);
    const texts = one.sections.map(([, text]) => text.replaceAll(/\{\w+\}/g, ''));
    expect(texts.flatMap((text) => personWordsIn(text))).toEqual([]);
    expect(texts.flatMap((text) => vagueWordsIn(text))).toEqual([]);
    expect([one.title, ...texts].flatMap((text) => personWordsIn(text)).filter((found) => isRefused(found))).toEqual(
      [],
    );
  },
);

test('each is written, reviewed and approved by three persons', () => {
  for (const { byLogin, reviewerLogin, approverLogin } of ALL)
    expect(new Set([byLogin, reviewerLogin, approverLogin]).size).toBe(3);
});
