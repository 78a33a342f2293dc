import { product, readReport, setExerciseClock } from '@reeve/contract';
import { markOf } from '@reeve/domain';
import { printedProduct } from '@reeve/testing/document/printed-product.ts';
import { withEverySection } from '@reeve/testing/product-blocks.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { squeeze } from '../print/pdf-text.ts';

let world: World;
let ivo: Client, dora: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'citations in the sentence' });
  [ivo, dora] = [await world.as('ivo'), await world.as('dora')];
});
afterAll(() => world.close());

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const text = 'A van stood near the quay.';
async function report(reviewOn: string): Promise<{ readonly id: string; readonly reference: string }> {
  const [bela, theo, mara] = [await world.as('bela'), await world.as('theo'), await world.as('mara')];
  const id = await submit(bela, tip({ grade: GRADE, persons: [], namesNobody: true, text, reviewOn }));
  await collate(mara, theo, id, { text, grade: GRADE });
  const { reference } = await ivo.call(readReport, { params: { id } });
  return { id, reference };
}
test('numbers are the same for every reader; what a number refers to is named only to those who may see it', async () => {
  const [short, long] = [await report('2026-10-20'), await report('2027-03-01')];
  const { id } = await ivo.call(product.create, {
    input: {
      title: 'A briefing',
      cites: [],
      body: {
        type: 'briefing',
        scheme: 'PHIA',
        gaps: '',
        limitations: '',
        authorIds: [],
        blocks: withEverySection(
          'briefing',
          [
            {
              id: '00000000-0000-4000-8000-00000000c101',
              section: 'items',
              text: `${text}${markOf(short.id)} It left.${markOf(long.id)}`,
              cites: [
                { kind: 'report', id: long.id },
                { kind: 'report', id: short.id },
              ],
            },
          ],
          'nothing is asked',
        ),
      },
    },
  });
  const printed = () => printedProduct(world, ivo, id);
  const before = await printed();
  for (const words of [before.pdf, before.docx]) {
    expect(words).toContain(squeeze(`${text}¹ It left.²`));
    expect(words).toContain(`1${short.reference}`);
    expect(words).toContain(`2${long.reference}`);
  }
  await dora.call(setExerciseClock, { input: { now: '2026-10-21T07:00:00.000Z' } });
  const after = await printed();
  for (const words of [after.pdf, after.docx]) {
    expect(words).toContain(squeeze(`${text}¹ It left.²`));
    expect(words).toContain(squeeze('1 not shown to this reader'));
    expect(words).toContain(`2${long.reference}`);
    expect(words).not.toContain(short.reference);
  }
  expect((await ivo.send(product.read, { params: { id } })).body).not.toContain(short.reference);
});
