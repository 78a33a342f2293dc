import type { GuidebookBlock } from '@reeve/contract';
import { expect, test } from 'vitest';
import { chaptersOf } from './chapters.ts';

const block = (id: string, kind: GuidebookBlock['kind'], level = 0): GuidebookBlock => ({
  id,
  kind,
  level,
  ordered: false,
  label: '',
  text: id,
  number: '',
});

test('a chapter goes from its heading to the next of the first level; text before the first is kept', () => {
  const blocks = [
    block('preface', 'paragraph'),
    block('one', 'heading', 1),
    block('under one', 'heading', 2),
    block('text', 'paragraph'),
    block('two', 'heading', 1),
  ];
  const chapters = chaptersOf(blocks);
  expect(chapters.map(({ heading }) => heading?.id)).toEqual([undefined, 'one', 'two']);
  expect(chapters.flatMap((chapter) => chapter.blocks)).toEqual(blocks);
  expect(chaptersOf([])).toEqual([]);
});
