import type { EditionBlock } from '@reeve/contract';
import { expect, test } from 'vitest';
import { changesOf, type WorkingBlock } from './use-working-text.ts';

const IMAGE = { digest: 'a'.repeat(64), mediaType: 'image/png', alt: 'A point' } as const;
const toWorking = (id: string, text: string, of: Partial<WorkingBlock> = {}): WorkingBlock => ({
  id,
  kind: 'figure',
  level: 0,
  ordered: false,
  label: '',
  text,
  base: `digest of ${text}`,
  ...of,
});
const asRead = ({ base, ...block }: WorkingBlock): EditionBlock => ({
  ...block,
  digest: base ?? '',
  number: '',
  clause: '',
  fromLine: 0,
  toLine: 0,
});

test('what is as it was read is not sent, in whatever order its parts were put in', () => {
  const read = asRead(toWorking('b-00000001', 'one', { image: IMAGE }));
  const { alt, mediaType, digest } = IMAGE;
  const same = { ...toWorking('b-00000001', 'one'), image: { alt, digest, mediaType } };
  expect(changesOf([read], [same], null)).toEqual([]);
});

test('a picture that was put in, changed in its words or taken away is a change', () => {
  const [bare, drawn] = [toWorking('b-00000001', 'one'), toWorking('b-00000001', 'one', { image: IMAGE })];
  const other = { ...drawn, image: { ...IMAGE, alt: 'Two points' } };
  for (const [before, after] of [
    [bare, drawn],
    [drawn, other],
    [drawn, { ...drawn, image: undefined }],
  ] as const)
    expect(changesOf([asRead(before)], [after], null)).toMatchObject([{ op: 'put', base: 'digest of one' }]);
});

test('sends a new, a moved and a removed block with their neighbours', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((text, at) => toWorking(`b-0000000${at}`, text)) as [
    WorkingBlock,
    WorkingBlock,
    WorkingBlock,
  ]; // three texts, three blocks
  const fresh = toWorking('b-0000000N', 'new', { base: null });
  const changes = changesOf([one, two, three].map(asRead), [three, one, fresh], 'b-before00');
  expect(
    changes.map((change) => [change.op, change.op === 'put' ? [change.block.id, change.after] : change.id]),
  ).toEqual([
    ['put', [three.id, 'b-before00']],
    ['put', [one.id, three.id]],
    ['put', [fresh.id, one.id]],
    ['remove', two.id],
  ]);
});
