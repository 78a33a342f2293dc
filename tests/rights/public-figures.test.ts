/** I17 of the domain brief: published content contains no count below five and no exact place. */
import { productPdf, readAnalysisRun, readFinding, readThread } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { urlOf, type Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, type BaseWorld } from '../need-to-know/base-world.ts';
import { pagesOf, squeeze } from '../../packages/server/src/print/pdf-text.ts';

let base: BaseWorld;
let ivo: Client;
beforeAll(async () => {
  base = await makeBase('public figures');
  ivo = await base.world.as('ivo');
});
afterAll(() => base.world.close());

/** The pages of the product that quotes the finding, as they are printed now. */
async function printed(): Promise<string> {
  const answer = await base.world.app.inject({
    method: 'GET',
    url: urlOf(productPdf, { params: { id: base.records.product ?? '' } }),
    headers: { authorization: `Bearer ${ivo.token}` },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return pagesOf(answer.rawPayload)
    .map((page) => page.body)
    .join('');
}

/** Sets this count of crimes in the finding, under this marking of the product. */
async function mark(observed: number, classification: string, tlp: string): Promise<void> {
  await asSuperuser(base.world.database, async (client) => {
    await client.query(`update finding set body = jsonb_set(body, '{said,observed}', $1::text::jsonb)`, [observed]);
    await client.query(
      `update label set classification = $1, tlp = $2 where id in (select label_id from product where id = $3)`,
      [classification, tlp, base.records.product],
    );
    await client.query('update installation set access_version = access_version + 1');
  });
}
const COUNTED = (count: number): string => squeeze(`${count} in the week of`);

describe('I17: a finding in a product', () => {
  test.each([
    ['for the public', 'public', 'TLP:AMBER'],
    ['for everybody by TLP', 'restricted', 'TLP:CLEAR'],
  ])('%s states what was counted, and the count only from five', async (_, classification, tlp) => {
    for (const few of [0, 1, 4]) {
      await mark(few, classification, tlp);
      const page = await printed();
      expect(page).not.toContain(COUNTED(few));
      expect(page).toContain(squeeze('week of 13 April 2026'));
    }
    await mark(5, classification, tlp);
    expect(await printed()).toContain(COUNTED(5));
  });

  test('with its weeks as a table prints none of them for the public if one counts fewer than five', async () => {
    await asSuperuser(base.world.database, async (client) => {
      await client.query(
        `update product set body = jsonb_set(body, '{blocks}', (select jsonb_agg(block || '{"show": "table"}')
           from jsonb_array_elements(body->'blocks') block)) where id = $1`,
        [base.records.product],
      );
      await client.query(`update analysis_run set body = jsonb_set(body, '{result,weeks,0,count}', '4')`);
    });
    await mark(5, 'restricted', 'TLP:AMBER');
    expect(await printed()).toContain(squeeze('Week of Crimes'));
    await mark(5, 'restricted', 'TLP:CLEAR');
    expect(await printed()).not.toContain(squeeze('Week of Crimes'));
  });

  test('for the agency states its content', async () => {
    await mark(4, 'restricted', 'TLP:AMBER');
    expect(await printed()).toContain(COUNTED(4));
  });
});

describe('I17: a run and its finding, read in place', () => {
  /** Sets this count of crimes in the run and in its finding, under this classification of both. */
  async function markRun(observed: number, classification: string): Promise<void> {
    await asSuperuser(base.world.database, async (client) => {
      for (const table of ['finding', 'analysis_run']) {
        await client.query(`update ${table} set body = jsonb_set(body, '{said,observed}', $1::text::jsonb)`, [
          observed,
        ]);
        await client.query(
          `update label set classification = $1 where id in (select label_id from ${table} where id = any($2::uuid[]))`,
          [classification, [base.records.finding, base.records.analysis_run]],
        );
      }
      await client.query(`update analysis_run set body = jsonb_set(body, '{result,observed}', $1::text::jsonb)`, [
        observed,
      ]);
      await client.query('update installation set access_version = access_version + 1');
    });
  }
  const sentences = async (): Promise<readonly string[]> => {
    const run = await ivo.call(readAnalysisRun, { params: { id: base.records.analysis_run ?? '' } });
    const finding = await ivo.call(readFinding, { params: { id: base.records.finding ?? '' } });
    const thread = await ivo.call(readThread, { params: { kind: 'finding', id: base.records.finding ?? '' } });
    return [run.sentence, finding.sentence, JSON.stringify(thread)].map(squeeze);
  };

  test.each([0, 1, 4])('marked public with a count of %i state the question', async (few) => {
    await markRun(few, 'public');
    for (const sentence of await sentences()) expect(sentence).not.toContain(COUNTED(few));
    const run = await ivo.call(readAnalysisRun, { params: { id: base.records.analysis_run ?? '' } });
    expect(run.result).toBeNull();
    expect(run.inputCount % 5).toBe(0);
  });

  test('marked otherwise state the result', async () => {
    await markRun(4, 'restricted');
    for (const sentence of await sentences()) expect(sentence).toContain(COUNTED(4));
    const run = await ivo.call(readAnalysisRun, { params: { id: base.records.analysis_run ?? '' } });
    expect(run.result).toMatchObject({ observed: 4 });
  });
});
