import { concept, importComments, listComments, readBlocks, saveBlocks, type EditionBlock } from '@reeve/contract';
import { LANGUAGES, type BlockKind } from '@reeve/domain';
import { writeCommentTable, type CommentRow } from '@reeve/formats';
import { atRest, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import { hostileTexts } from '@reeve/testing/file/hostile-text.ts';
import { TREE } from '@reeve/testing/run/draw.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { beginReview, type Review } from './review.ts';
import { setTraps, type Traps } from './traps.ts';

/** Number of hostile texts: `REEVE_HOSTILE_TEXTS`, 5,000 before a release; the seed changes with the tree. */
const COUNT = Number(process.env['REEVE_HOSTILE_TEXTS'] ?? 1000);
const SEED = process.env['REEVE_PROVE_SEED'] ?? TREE;
const TEXTS = hostileTexts(COUNT, SEED);
const [INSIDE, BESIDE] = [TEXTS.slice(0, COUNT / 2), TEXTS.slice(COUNT / 2)];
const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'item', 'note', 'table', 'paragraph'];
/** So many comments or blocks travel at once. */
const PART = 500;
/** So many comments are opened one after the other. */
const OPENED = 15;

let browser: Browser;
let head: Person;
let traps: Traps;
let review: Review;
let placed: readonly EditionBlock[];
beforeAll(async () => {
  browser = await launchBrowser();
  head = await signInAs(browser, demoHere().address, 'Vesna Marková');
  traps = await setTraps(head.page);
  review = await beginReview(head, {
    title: `${'&'.repeat(100)} ${TEXTS[0] ?? ''}`.slice(0, 200), // a word wider than the page, and a text that is drawn
    expert: 'Tomas Brandt',
    written: INSIDE.map((text, nth) => ({ kind: KINDS[nth % KINDS.length] ?? 'paragraph', text })),
  });
  const blocks: EditionBlock[] = [];
  for (let from = 0; from < INSIDE.length; from += PART)
    blocks.push(
      ...(await ask(head, readBlocks, { params: { id: review.editionId }, query: { from, limit: PART } })).items,
    );
  placed = blocks;
  for (let from = 0; from < BESIDE.length; from += PART) {
    const rows = BESIDE.slice(from, from + PART).map((text, nth): CommentRow => {
      const line = String(placed[(from + nth) % placed.length]?.fromLine ?? 1);
      return ['KAL', line, '', '', 'ge', text, TEXTS[from + nth] ?? '', ''];
    });
    const content = Buffer.from(writeCommentTable(rows, 'csv', { document: 'H', edition: '1', date: '' }));
    const file = { name: 'h.csv', content: content.toString('base64') };
    await ask(head, importComments, { params: { id: review.editionId }, input: { file } });
  }
}, 180_000);
afterAll(() => head?.leave());

const nothingRan = (): void => expect(traps.sprung, `seed ${SEED}`).toEqual([]);

/** Scrolls from the top of the page to its end, as fast as it renders, and returns its text. */
async function readAll(): Promise<{
  readonly blocks: readonly string[];
  readonly cards: readonly string[];
  /** By how many pixels anything is wider than the page. */
  readonly tooWide: number;
}> {
  return head.page.evaluate(async () => {
    const main = document.getElementById('main');
    if (!main) throw new Error('no page');
    const blocks = new Set<string>();
    const cards = new Map<string, string>();
    let tooWide = 0;
    let reached = -1;
    const drawn = (): Promise<void> =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    for (;;) {
      for (let waits = 0; waits < 500 && document.querySelector('.rows .loading'); waits += 1) await drawn();
      const rows = [...document.querySelectorAll<HTMLElement>('[data-index]')];
      const indexOf = (row: HTMLElement | undefined): number => Number(row?.dataset['index'] ?? -1);
      // Rows grow when their text arrives, and push others out of what is drawn: back to the row after the last one read.
      if (indexOf(rows[0]) > reached + 1) {
        main.scrollTop -= main.clientHeight / 2;
        await drawn();
        continue;
      }
      reached = Math.max(reached, indexOf(rows.at(-1)));
      for (const block of document.querySelectorAll<HTMLElement>('[data-block]'))
        blocks.add(block.dataset['block'] ?? '');
      for (const card of document.querySelectorAll('.comment-card'))
        cards.set(card.id, card.querySelector('.what')?.textContent ?? '');
      tooWide = Math.max(tooWide, main.scrollWidth - main.clientWidth);
      if (main.scrollTop + main.clientHeight >= main.scrollHeight - 2) break;
      // What is drawn ahead of the screen is where the next screen begins: no row between two screens is missed.
      rows.at(-1)?.scrollIntoView({ block: 'start' });
      await drawn();
    }
    return { blocks: [...blocks], cards: [...cards.values()], tooWide };
  });
}

test('hostile texts and comments are shown letter by letter, and none of their code runs', async () => {
  const { page } = head;
  await page.setViewportSize({ width: 1280, height: 4000 });
  await head.go(`/documents/${review.id}`);
  await atRest(page);
  const seen = await readAll();
  nothingRan();
  expect(seen.tooWide).toBe(0);
  expect(await traps.looked()).toBeGreaterThan(COUNT * 2);
  expect(new Set(seen.blocks)).toEqual(new Set(placed.map((block) => block.id)));
  const said: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { editionId: review.editionId, limit: 1000, ...(cursor ? { cursor } : {}) };
    const reply = await ask(head, listComments, { params: { id: review.id }, query });
    said.push(...reply.items.map((one) => one.text));
    cursor = reply.next ?? undefined;
  } while (cursor !== undefined);
  expect(said).toHaveLength(BESIDE.length);
  expect(seen.cards.toSorted()).toEqual(said.toSorted());
  head.expectQuiet();
});

test('so are comments opened one after the other, with what they propose, and the printed page', async () => {
  const { page } = head;
  await page.setViewportSize({ width: 1280, height: 900 });
  await head.go(`/documents/${review.id}`);
  const pane = page.getByRole('complementary', { name: head.t('review:comment.pane') });
  await page.getByRole('button', { pressed: false }).first().waitFor();
  await atRest(page);
  for (let nth = 0; nth < OPENED; nth += 1) {
    const opened = page.waitForResponse((reply) => reply.url().includes('/api/comments/'));
    await page.keyboard.press('n');
    await opened;
    await pane.getByRole('region').waitFor();
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.querySelectorAll('[data-block]').length)).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'screen' });
  nothingRan();
  head.expectQuiet();
});

test('so are the working draft and what changed in it', async () => {
  const { page, t } = head;
  const changed = placed.slice(0, PART);
  await ask(head, saveBlocks, {
    params: { id: review.id },
    input: {
      changes: changed.map((block, nth) => ({
        op: 'put' as const,
        block: {
          id: block.id,
          kind: block.kind,
          level: block.level,
          ordered: block.ordered,
          label: block.label,
          text: BESIDE[nth % BESIDE.length] ?? '',
        },
        base: block.digest,
      })),
    },
  });
  await head.go(`/documents/${review.id}/compare`);
  await page
    .getByRole('article')
    .nth(changed.length - 1)
    .waitFor();
  await page.getByText(t('review:compare.inline'), { exact: true }).click();
  await page
    .getByRole('article')
    .nth(changed.length - 1)
    .waitFor();
  await head.go(`/documents/${review.id}/write`);
  await page.getByRole('listitem').getByRole('textbox').first().waitFor();
  nothingRan();
  head.expectQuiet();
});

test('so are terms and definitions of a concept, side by side', async () => {
  const { page } = head;
  const texts = TEXTS.filter((text) => text.length < 190 && text.trim() === text);
  let nth = 0;
  const next = (): string => texts[nth++ % texts.length] ?? '';
  const inEach = <T>(make: () => T) => ({ en: make(), fr: make(), de: make(), it: make(), ru: make(), es: make() });
  const terms = inEach(() => ({ preferred: next(), alternatives: [next(), next()], scopeNote: next() }));
  const { id } = await ask(head, concept.create, {
    input: {
      terms,
      definitions: Array.from({ length: 40 }, (_, at) => ({
        id: `D${at}`,
        language: LANGUAGES[at % LANGUAGES.length] ?? 'en',
        texts: inEach(next),
        source: { by: next(), year: '2026', reference: next() },
        status: 'proposed' as const,
        attributes: {},
      })),
      relations: [{ type: 'exact_match' as const, uri: 'https://evil.example/"onmouseover="alert(1)', label: next() }],
    },
  });
  await head.go(`/concepts/${id}`);
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: terms.en.preferred.slice(0, 5) })
    .waitFor();
  await head.go(`/concepts/${id}/compare?d=D0,D1,D2,D3`);
  await page.getByRole('table').waitFor();
  await head.go('/concepts');
  await page.getByText(terms.en.preferred, { exact: true }).first().waitFor();
  nothingRan();
  head.expectQuiet();
});

test('the traps are set: what a text would do is noticed', async () => {
  const { page } = head;
  await page.evaluate(() => {
    const place = document.createElement('div');
    place.innerHTML = '<img src="x" onerror="alert(1)"><a href="javascript:alert(1)">x</a>';
    document.body.append(place);
    alert('called');
  });
  const kinds = (): readonly string[] => [...new Set(traps.sprung.map((one) => one.split(':')[0] ?? ''))].toSorted();
  await expect.poll(kinds).toEqual(['address', 'attribute', 'called', 'content policy']);
});
