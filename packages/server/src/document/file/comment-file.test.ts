import { existsSync, readFileSync } from 'node:fs';
import {
  admitMember,
  createComment,
  disposeComment,
  exportComments,
  exportEdition,
  importComments,
  listComments,
  readComment,
  readDocument,
} from '@reeve/contract';
import { readCommentTable, writeCommentTable, type CommentRow } from '@reeve/formats';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { del, docxFile, ins, para, run } from '@reeve/testing/document/docx-files.ts';
import { carried, fileOf } from '@reeve/testing/document/review-files.ts';
import { makeReviewPeople } from '@reeve/testing/document/review-people.ts';
import { accountId } from '@reeve/testing/people.ts';
import { BLOCKS, walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import type { Client, World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let dora: Client;
let ivo: Client;
let lars: Client;
let vera: Client;
beforeAll(async () => {
  ({ world, dora, ivo, lars, vera } = await makeReviewPeople('comment-file'));
});
afterAll(() => world.close());

const review = (word: string): Promise<ReviewIds> => walkReview(dora, ivo, { word, mandate: [] });
const endRounds = () =>
  asSuperuser(world.database, (client) => client.query(`update review_round set closes_at = '2026-09-20T00:00:00Z'`));
const HEAD = { document: 'D', edition: 'E', date: '2026' };
const bring = (client: Client, ids: ReviewIds, content: string | Uint8Array, memberId?: string) =>
  client.call(importComments, {
    params: { id: ids.edition },
    input: { file: carried(content), ...(memberId !== undefined && { memberId }) },
  });
const all = async (ids: ReviewIds) => (await dora.call(listComments, { params: { id: ids.document } })).items;
const NASTY = {
  severity: 'blocker',
  rationale: 'Kept here: the eight columns cannot hold it.',
  onBehalfOf: 'Ministry',
  language: 'en',
  state: 'submitted',
  blockId: BLOCKS[1],
} as const;

describe('the table of eight columns', () => {
  test.each(['csv', 'xlsx', 'docx'] as const)(
    'as %s is exported and imported again: nothing is new and nothing lost',
    async (format) => {
      const ids = await review(`Out${format}`);
      for (const one of [
        { type: 'legal', text: '=1+1\nsecond line, "quoted"; [hr] not', proposal: '', quote: '', from: 0 },
        { type: 'hr', text: ' Пробел и кириллица ', proposal: null, quote: 'A task', from: 0 },
        { type: 'ge', text: '[legal] said in words', proposal: '[delete] the word', quote: 'A task', from: 0 },
        { type: 'ge', text: 'The same', proposal: null, quote: 'A task', from: 0 },
        { type: 'ge', text: 'The same', proposal: null, quote: 'A task', from: 0 },
      ] as const)
        await ivo.call(createComment, { params: { id: ids.edition }, input: { ...NASTY, ...one } });
      await endRounds();
      const decided = (await all(ids)).find((one) => one.type === 'legal');
      await dora.call(disposeComment, {
        params: { id: decided!.id },
        input: { version: 1, code: 'partly_accepted', reason: 'Half of it, "see" 2', apply: false, blockIds: [] },
      });
      const before = await all(ids);
      const file = await fileOf(world, dora, exportComments, { params: { id: ids.edition }, query: { format } });
      const rows = await readCommentTable(file, `t.${format}`);
      expect(rows.map((row) => row[0])).toEqual(
        ['K-2', 'K-1', 'K-3', 'K-4', 'K-5', 'K-6'].toSorted((a, b) => order(rows, a, b)),
      );
      expect(rows.find((row) => row[7] !== '')).toEqual([
      expect.stringMatching(/^K-\d$/), '2', '1.1', '', 'te', '[legal] =1+1\nsecond line, "quoted"; [hr] not', '[delete]',
      'Partly accepted (Half of it, "see" 2)',
    ]); // prettier-ignore
      expect(await bring(dora, ids, file)).toEqual({ created: 0, answered: 0, already: 6, unplaced: 0, notes: [] });
      expect(await bring(ivo, ids, file)).toMatchObject({ created: 0, already: 6 });
      expect(await all(ids)).toEqual(before);
      const again = await fileOf(world, dora, exportComments, { params: { id: ids.edition }, query: { format } });
      expect(await readCommentTable(again, `t.${format}`)).toEqual(rows);
    },
  );

  test('takes answers written into it by the review lead after the round; reports those that are unclear or differ', async () => {
    const ids = await review('Answered');
    const file = await fileOf(world, dora, exportComments, { params: { id: ids.edition }, query: { format: 'xlsx' } });
    const [row] = await readCommentTable(file, 't.xlsx');
    const answered = (text: string) =>
      writeCommentTable(
        [[...(row!.slice(0, 7) as unknown as readonly string[]), text] as unknown as CommentRow],
        'docx',
        HEAD,
      ); // eight cells
    expect(await bring(dora, ids, answered('Accepted (it is clearer)'))).toMatchObject({ answered: 0, already: 1 });
    await endRounds();
    expect((await bring(ivo, ids, answered('Accepted (it is clearer)'))).answered).toBe(0);
    expect((await bring(dora, ids, answered('Perhaps one day'))).notes.join()).toMatch(
      /could not be read as a decision: 1/,
    );
    expect(await bring(dora, ids, answered('Accepted (it is clearer)'))).toMatchObject({ created: 0, answered: 1 });
    expect(await dora.call(readComment, { params: { id: ids.comment } })).toMatchObject({
      state: 'answered',
      dispositions: [{ code: 'accepted', reason: 'it is clearer' }],
    });
    expect((await bring(dora, ids, answered('Noted'))).notes.join()).toMatch(
      /a different answer here than in the file: 1/,
    );
  });

  test('rows of others become comments on the lines, clauses and words they name; none is dropped, none appears twice', async () => {
    const ids = await review('Rows');
    const rows: readonly CommentRow[] = [
      ['GB1', '2', '1.1', '', 'te', 'Say “near Rows” no more', 'near here', ''],
      ['FR-012', '', '1', 'para 3', 'ed', 'The heading', '', ''],
      ['**', '', 'Clause 1.9.4', '', '', 'No such clause', '', 'Noted'],
      ['DE', '9999', '', '', 'ge', 'Behind the end', '', ''],
    ];
    const csv = writeCommentTable(rows, 'csv', HEAD);
    expect(await bring(dora, ids, csv)).toMatchObject({ created: 4, already: 0, unplaced: 2 });
    const made = (await all(ids)).filter((one) => one.id !== ids.comment);
    expect(made.map((one) => [one.delegation, one.blockId, one.quote, one.type])).toEqual([
      ['GB', BLOCKS[1], 'near Rows', 'te'],
      ['FR', BLOCKS[0], 'About Rows', 'ed'],
      ['', BLOCKS[0], 'About Rows', 'ge'],
      ['DE', BLOCKS[0], 'About Rows', 'ge'],
    ]);
    // A row without a place in this text is not put on a block as if it had one, and an approximate place is not certain.
    const { items } = await dora.call(listComments, {
      params: { id: ids.document },
      query: { editionId: ids.edition },
    });
    const places = items.filter((one) => one.id !== ids.comment && one.mine).map(({ place }) => place);
    expect(places.map((place) => [place?.state, place?.blockId, place?.confidence])).toEqual([
      ['placed', BLOCKS[1], 'sure'],
      ['placed', BLOCKS[0], 'sure'],
      ['placed', BLOCKS[0], 'unsure'],
      ['unplaced', '', 'unsure'],
    ]);
    expect(made[1]?.rationale).toContain('para 3');
    expect(await bring(dora, ids, csv)).toMatchObject({ created: 0, already: 4 });
    const out = await fileOf(world, dora, exportComments, { params: { id: ids.edition }, query: { format: 'csv' } });
    expect(await bring(dora, ids, out)).toMatchObject({ created: 0, already: 5 });
  });

  test('only the review lead imports comments for a member; they belong to the member and their delegation', async () => {
    const ids = await review('Offline');
    const member = await dora.call(admitMember, {
      params: { id: ids.document },
      input: { name: 'Ana Offline', role: 'expert', capacity: 'national', delegation: 'PT' },
    });
    const csv = writeCommentTable([['', '2', '', '', 'ge', 'From far away', '', '']], 'csv', HEAD);
    const given = { params: { id: ids.edition }, input: { file: carried(csv), memberId: member.id } };
    expect(await ivo.refused(importComments, given)).toBe('not_permitted');
    expect(await vera.refused(importComments, given)).toBe('not_found');
    expect(await bring(dora, ids, csv, member.id)).toMatchObject({ created: 1 });
    expect((await all(ids)).at(-1)).toMatchObject({ author: 'Ana Offline', delegation: 'PT', state: 'submitted' });
    expect(await bring(dora, ids, csv, member.id)).toMatchObject({ created: 0, already: 1 });
    // The delegation receives the answer, and the importer does not.
    await dora.call(admitMember, {
      params: { id: ids.document },
      input: { accountId: accountId('lars'), name: 'lars', role: 'expert', capacity: 'national', delegation: 'PT' },
    });
    await endRounds();
    const brought = (await all(ids)).at(-1);
    await dora.call(disposeComment, {
      params: { id: brought?.id ?? '' },
      input: { version: 1, code: 'noted', reason: 'by the test', apply: false },
    });
    const hears = async (client: Client) =>
      (await client.call(readDocument, { params: { id: ids.document } })).mine.toRespond;
    expect([await hears(dora), await hears(lars)]).toEqual([0, 1]);
    const late = writeCommentTable([['', '2', '', '', 'ge', 'Too late', '', '']], 'csv', HEAD);
    expect((await bring(ivo, ids, late)).notes.join()).toMatch(/saved as your drafts/);
  });

  test.each([
    ['no table', 'Dear all,\nnothing to say.\n'],
    [
      'a table with a column missing',
      'MB/NC,Line number,Clause/Subclause,Type of comment,Comments,Proposed change\nx,1,1,ge,a,b\n',
    ],
    ['an archive that is cut off', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['bytes of nothing', Uint8Array.of(0, 1, 2, 255)],
  ])('%s ends in a sentence and changes nothing', async (name, content) => {
    const ids = await review(`Bad${name.length}`);
    const file = carried(content);
    expect(await dora.refused(importComments, { params: { id: ids.edition }, input: { file } })).toBe('invalid_input');
    expect(await all(ids)).toHaveLength(1);
  });
});

const order = (rows: readonly CommentRow[], a: string, b: string): number =>
  rows.findIndex((row) => row[0] === a) - rows.findIndex((row) => row[0] === b);

describe('an edited Word copy', () => {
  test('places comments and tracked changes on the right blocks, and imports no exported comment again', async () => {
    const ids = await review('Word');
    const query = { format: 'docx', comments: 'yes' } as const;
    const copy = await fileOf(world, dora, exportEdition, { params: { id: ids.edition }, query });
    expect(await bring(dora, ids, copy)).toEqual({ created: 0, answered: 0, already: 1, unplaced: 0, notes: [] });
    const back = docxFile({
      body: [
        para(run('A paragraph of the expert’s own.')),
        para(
          run('A task near Word is ') + del('Ana', 'evaluated') + ins('Ana', 'weighed') + run(' with its comparison.'),
        ),
        para(run('The end') + ins('Ana', ' at last') + run(' of Word.')),
      ].join(''),
    });
    const done = await bring(dora, ids, back);
    expect(done).toMatchObject({ created: 2, already: 0, unplaced: 0 });
    const made = (await all(ids)).filter((one) => one.id !== ids.comment);
    expect(made.map((one) => [one.blockId, one.type, one.quote, one.proposal, one.onBehalfOf])).toEqual([
      [BLOCKS[1], 'ed', 'evaluated', 'weighed', 'Ana'],
      [BLOCKS[2], 'ed', 'end', 'end at last', 'Ana'],
    ]);
    expect(await bring(dora, ids, back)).toMatchObject({ created: 0, already: 2 });
    await endRounds();
    await dora.call(disposeComment, {
      params: { id: made[1]!.id },
      input: { version: 1, code: 'accepted', reason: 'clearer', apply: true, blockIds: [] },
    });
  });
});

/** A log in the format of committees: generated here, because real logs cannot be in the repository. */
const LOG = [
  '| Item # | Date | Commenter | Description | Resolution | Disposition |',
  '|---|---|---|---|---|---|',
  '| 1 | 2026-01-01 | A. Reader | See section 1: say more | Discussed | Committee agrees. |',
  '| 2 | 2026-01-02 | A. Reader | Nothing to be seen | | No change required |',
  '| 3 | 2026-01-03 | B. Other | Why? | Mail | Answered via mail. |',
  '| 4 | 2026-01-04 | B. Other | Later | | Not in this version |',
  '| 5 | 2026-01-05 | B. Other | Who knows | | Under discussion |',
].join('\n');

describe('a resolution log', () => {
  test('maps free words on import and keeps unclear ones', async () => {
    const ids = await review('Log');
    await endRounds();
    const done = await bring(dora, ids, LOG);
    expect(done).toMatchObject({ created: 5, already: 0, unplaced: 4 });
    const made = (await all(ids)).filter((one) => one.id !== ids.comment);
    expect(made.map((one) => one.disposition)).toEqual(['accepted', 'not_accepted', 'noted', 'deferred', null]);
    expect(made.at(-1)).toMatchObject({ onBehalfOf: 'B. Other', replies: 1 });
    expect(await bring(dora, ids, LOG)).toMatchObject({ created: 0, already: 5 });
  });

  const REAL = new URL('../../../../../../shared/data/review-csaf/comments.csv', import.meta.url);
  test.skipIf(!existsSync(REAL))(
    'of a real committee comes in whole and once',
    async () => {
      const ids = await review('Real');
      await endRounds();
      const file = readFileSync(REAL);
      const done = await bring(dora, ids, file);
      const made = (await all(ids)).filter((one) => one.id !== ids.comment);
      expect(made.every((one) => one.disposition !== null)).toBe(true);
      expect(done.created).toBe(made.length);
      expect(done.created).toBe(32);
      expect(await bring(dora, ids, file)).toMatchObject({ created: 0, already: done.created });
    },
    120_000,
  );
});
