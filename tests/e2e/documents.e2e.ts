import {
  createComment,
  disposeComment,
  listComments,
  readBlocks,
  readDocument,
  type ReviewComment,
} from '@reeve/contract';
import { atRest, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pick, signInAs, type Person } from './person.ts';
import { beginReview, endRound, type Review, type Written } from './review.ts';
import { languagesHere, literally } from './words.ts';
import { expectNone } from './expect-none.ts';

/** A demo that runs on has those of earlier runs too. */
const TITLE = `Common terms ${Date.now().toString(36)}`;
const WRITTEN: readonly Written[] = [
  { kind: 'heading', text: 'Terms' },
  { kind: 'paragraph', text: 'Intelligence is **information** that has been *evaluated* for a decision.' },
  { kind: 'paragraph', text: 'A task says who does what, where and until when.' },
  { kind: 'table', text: 'Stage\tWho\nAct\tThe crews of a district' },
  { kind: 'paragraph', text: 'A result is measured against its comparison.' },
];

/** Position of a range of words on the screen. */
async function placeOf({ page }: Person, words: string): Promise<{ left: number; right: number; y: number }> {
  return page.evaluate((wanted) => {
    const text = document.querySelector('.review-text') ?? document.body;
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`"${wanted}" is not on the page.`);
  }, words);
}

/** Selects a range of words by dragging over it; again if the text moved meanwhile, because cards appeared next to it. */
async function drag(person: Person, words: string): Promise<void> {
  const { mouse } = person.page;
  await atRest(person.page);
  await expect
    .poll(async () => {
      const { left, right, y } = await placeOf(person, words);
      await mouse.move(left, y);
      await mouse.down();
      await mouse.move(right, y, { steps: 4 });
      await mouse.up();
      return person.page.evaluate(() => getSelection()?.toString());
    })
    .toBe(words);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('a draft is reviewed, in %s', (lang) => {
  let head: Person;
  let expert: Person;
  let review: Review;
  beforeAll(async () => {
    head = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
    expert = await signInAs(browser, demoHere().address, 'Tomas Brandt', { lang });
    review = await beginReview(head, { title: `${TITLE} ${lang}`, expert: expert.name, written: WRITTEN });
  });
  afterAll(async () => {
    await head?.leave();
    await expert?.leave();
  });

  const read = (person: Person, query = ''): Promise<void> => person.go(`/documents/${review.id}${query}`);
  const comments = async (): Promise<readonly ReviewComment[]> =>
    (await ask(expert, listComments, { params: { id: review.id }, query: { editionId: review.editionId, limit: 500 } }))
      .items;
  const saying = async (text: string): Promise<ReviewComment> => {
    const found = (await comments()).find((one) => one.text === text);
    if (!found) throw new Error(`No comment says: ${text}`);
    return found;
  };
  const card = ({ page }: Person, text: string): Locator =>
    page.getByRole('button', { name: new RegExp(literally(text)) });
  const pane = (person: Person): Locator =>
    person.page.getByRole('complementary', { name: person.t('review:comment.pane') });
  const shownBy = (person: Person): Locator =>
    pane(person).getByRole('region', { name: person.like('review:comment.title') });
  const formOf = ({ page, t }: Person): Locator => page.getByRole('form', { name: t('review:form.title') });
  const act = (within: Locator, { t }: Person, key: string): Locator =>
    within.getByRole('button', { name: new RegExp(`^${literally(t(key))}`) });

  test('who takes part reads in the list as what, and until when', async () => {
    const { page, t } = expert;
    await expert.go('/documents');
    const line = page.getByRole('listitem').filter({ hasText: `${TITLE} ${lang}` });
    await line.getByText(t('review:list.as', { role: t('review:role.expert') }), { exact: true }).waitFor();
    await line.getByText(t('review:frame.commentsUntil')).waitFor();
    await expert.expectSound();
    await line.getByRole('link', { name: `${TITLE} ${lang}` }).click();
    await page.getByRole('heading', { level: 2, name: 'Terms' }).waitFor();
    expert.expectQuiet();
  });

  test('the mouse selects words, and other words are proposed; the comment is next to them', async () => {
    const { page, t } = expert;
    await read(expert);
    await page.getByText('that has been').waitFor();
    await drag(expert, 'that has been');
    await page.getByRole('button', { name: t('review:text.comment') }).click();
    const form = formOf(expert);
    await form.getByText('that has been', { exact: true }).waitFor();
    await pick(form, t('review:form.type'), t('review:type.ed'));
    await form.getByLabel(t('review:form.text'), { exact: true }).fill('Shorter.');
    await act(form, expert, 'review:form.submit')
      .and(page.getByRole('button', { disabled: true }))
      .waitFor();
    await form.getByLabel(t('review:form.proposes')).check();
    await form.getByLabel(t('review:form.proposal')).fill('as');
    await form.getByLabel(t('review:form.onBehalfOf')).fill('Kalmar');
    await expert.expectSound();
    await act(form, expert, 'review:form.submit').click();
    await shownBy(expert).getByText('Shorter.', { exact: true }).waitFor();
    await card(expert, 'Shorter.')
      .and(page.getByRole('button', { pressed: true }))
      .filter({ hasText: t('review:comment.onBehalfOf', { whom: 'Kalmar' }) })
      .waitFor();
    await shownBy(expert)
      .getByText(t('review:comment.onBehalfOf', { whom: 'Kalmar' }))
      .waitFor();
    // The suggestion is in the text, and not only next to it; those of all comments on request.
    const reading = page.locator('.review-text');
    await reading.getByRole('deletion').filter({ hasText: 'that has been' }).waitFor();
    await reading.getByRole('insertion').filter({ hasText: 'as' }).waitFor();
    await page.keyboard.press('Escape');
    await reading.getByRole('insertion').waitFor({ state: 'hidden' });
    await page.getByLabel(t('review:text.suggestions')).check();
    await reading.getByRole('insertion').filter({ hasText: 'as' }).waitFor();
    const { quote, from, proposal, state } = await saying('Shorter.');
    const text = review.blocks[1]?.text ?? '';
    expect([quote, from, proposal, state]).toEqual(['that has been', text.indexOf('that has been'), 'as', 'submitted']);
    await expert.expectSound();
    await takePictures(page, `document-${lang}`);
    expert.expectQuiet();
  });

  test('words of a table are those of its cell', async () => {
    const { page, t } = expert;
    await read(expert);
    await page.getByRole('cell', { name: 'The crews of a district' }).waitFor();
    await drag(expert, 'crews');
    await page.keyboard.press('a');
    const form = formOf(expert);
    await form.getByText('crews', { exact: true }).waitFor();
    await pick(form, t('review:form.type'), t('review:type.ge'));
    await form.getByLabel(t('review:form.text'), { exact: true }).fill('Which?');
    await page.keyboard.press('Control+Enter');
    await shownBy(expert).getByText('Which?', { exact: true }).waitFor();
    const { quote, from, blockId } = await saying('Which?');
    expect([blockId, quote, from]).toEqual([review.blocks[3]?.id, 'crews', review.blocks[3]?.text.indexOf('crews')]);
    expert.expectQuiet();
  });

  test('with keys alone: to a paragraph, its words, a comment, and from comment to comment and back to the text', async () => {
    const { page, t } = expert;
    const { keyboard } = page;
    await read(expert);
    await card(expert, 'Which?').waitFor();
    for (let nth = 0; nth < 3; nth += 1) await keyboard.press('j');
    await keyboard.press('a');
    const form = formOf(expert);
    const words = form.getByLabel(t('review:form.words'));
    expect(await words.inputValue()).toBe('A task says who does what, where and until when.');
    await words.and(page.locator(':focus')).waitFor();
    await keyboard.press('Control+Home');
    for (let nth = 0; nth < 'A task'.length; nth += 1) await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await form.getByRole('radio', { name: t('review:type.ge'), checked: true }).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('Say “order”.');
    await keyboard.press('Control+Enter');
    await shownBy(expert).getByText('Say “order”.', { exact: true }).waitFor();
    const said = await saying('Say “order”.');
    expect([said.blockId, said.quote, said.from]).toEqual([review.blocks[2]?.id, 'A task', 0]);
    await keyboard.press('n');
    await shownBy(expert).getByText('Which?', { exact: true }).waitFor();
    await keyboard.press('p');
    await keyboard.press('p');
    await shownBy(expert).getByText('Shorter.', { exact: true }).waitFor();
    await keyboard.press('s');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(review.blocks[1]?.id);
    await keyboard.press('Escape');
    await pane(expert).waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe(`card-${(await saying('Shorter.')).id}`);
    expert.expectQuiet();
  });

  test('what was sent back says why; its author mends it and submits it again', async () => {
    const { id } = await saying('Say “order”.');
    await read(head, `?comment=${id}`);
    const theirs = pane(head);
    const sendBack = theirs.getByRole('button', { name: head.t('review:step.returned'), exact: true });
    await sendBack.click();
    await theirs.getByLabel(head.t('review:step.returnedReason')).fill('Whose order?');
    await sendBack.last().click();
    await theirs.getByText('Whose order?', { exact: true }).waitFor();

    const { page, t, like } = expert;
    await read(expert, `?comment=${id}`);
    await shownBy(expert).getByText(like('review:history.sentBack')).waitFor();
    await shownBy(expert).getByText('Whose order?', { exact: true }).waitFor();
    const form = page.getByRole('form', { name: t('review:edit.title') });
    await form.getByLabel(t('review:form.rationale')).fill('The head’s.');
    await expert.expectSound();
    await act(form, expert, 'review:edit.submit').click();
    await form.waitFor({ state: 'hidden' });
    expect(await saying('Say “order”.')).toMatchObject({ state: 'submitted', rationale: 'The head’s.', mine: true });
    expert.expectQuiet();
    head.expectQuiet();
  });

  test('a draft is changed on the page; of two before the delegation one is folded into the other', async () => {
    const { t } = expert;
    const block = review.blocks[2];
    const [kept, same] = [`Kept ${lang}`, `The same ${lang}`];
    for (const [text, state] of [
      [`${kept}?`, 'draft'],
      [same, 'in_delegation'],
    ] as const)
      await ask(expert, createComment, {
        params: { id: review.editionId },
        input: {
          type: 'ge',
          severity: 'minor',
          text,
          proposal: null,
          rationale: '',
          language: 'en',
          state,
          blockId: block?.id ?? '',
          quote: 'task',
          from: block?.text.indexOf('task') ?? -1,
        },
      });
    const draft = await saying(`${kept}?`);
    await read(expert, `?comment=${draft.id}`);
    const shown = pane(expert);
    await act(shown, expert, 'review:edit.open').click();
    const form = expert.page.getByRole('form', { name: t('review:edit.title') });
    await form.getByLabel(t('review:form.text'), { exact: true }).fill(kept);
    await shown
      .getByRole('button', { name: t('review:step.in_delegation'), description: t('review:edit.saveFirst') })
      .waitFor();
    await act(form, expert, 'review:edit.save').click();
    await form.waitFor({ state: 'hidden' });
    await shownBy(expert).getByText(kept, { exact: true }).waitFor();
    await act(shown, expert, 'review:step.in_delegation').click();
    await expect.poll(async () => (await saying(kept)).state, { timeout: 15_000 }).toBe('in_delegation');
    const other = await saying(same);
    await read(expert, `?comment=${other.id}`);
    await shown.getByLabel(t('review:fold.other')).selectOption(draft.id);
    await act(shown, expert, 'review:fold.send').click();
    await shown.getByText(new RegExp(`^${literally(t('review:fold.sameAs'))} `)).waitFor();
    expect(await saying(same)).toMatchObject({ state: 'withdrawn', duplicateOf: draft.id });
    await shown.getByRole('button', { name: draft.reference }).click();
    await shown.getByText(t('review:fold.folded')).waitFor();
    await act(shown, expert, 'review:step.withdrawn').first().click();
    await act(shown, expert, 'review:step.withdrawn').last().click();
    await expect.poll(async () => (await saying(kept)).state, { timeout: 15_000 }).toBe('withdrawn');
    expert.expectQuiet();
  });

  test('a comment that is being typed is kept over another page and another block, and the browser asks before it is lost', async () => {
    const { page, t } = expert;
    const views = page.getByRole('navigation', { name: t('review:frame.views') });
    const begun = page.getByRole('region', { name: t('review:begun.title') });
    const text = formOf(expert).getByLabel(t('review:form.text'), { exact: true });
    await read(expert);
    await card(expert, 'Which?').waitFor();
    await drag(expert, 'comparison');
    await page.keyboard.press('a');
    await text.waitFor();
    await text.focus();
    await page.keyboard.type('Whose?');
    await views.getByRole('link', { name: t('review:frame.compare') }).click();
    await page.getByText(t('review:compare.one'), { exact: true }).waitFor();
    await views.getByRole('link', { name: t('review:frame.text'), exact: true }).click();
    await begun.getByText('Whose?').waitFor();
    await drag(expert, 'crews');
    await page.keyboard.press('a');
    await formOf(expert).getByText('crews', { exact: true }).waitFor();
    expect(await text.inputValue()).toBe('');
    await begun.getByRole('button', { name: t('review:begun.goOn') }).click();
    await formOf(expert).getByText('comparison', { exact: true }).waitFor();
    expect(await text.inputValue()).toBe('Whose?');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await act(formOf(expert), expert, 'review:form.close').click();
    await begun.getByRole('button', { name: t('review:begun.throwAway') }).click();
    await begun.waitFor({ state: 'hidden' });
    expert.expectQuiet();
  });

  test('keeps text being typed while the user opens other comments', async () => {
    const { page, t } = expert;
    await read(expert);
    await card(expert, 'Which?').waitFor();
    await drag(expert, 'comparison');
    await page.keyboard.press('a');
    const text = formOf(expert).getByLabel(t('review:form.text'), { exact: true });
    await text.fill('Which one?');
    await card(expert, 'Which?').click();
    await shownBy(expert).getByText('Which?', { exact: true }).waitFor();
    await act(pane(expert), expert, 'review:comment.backToMine').click();
    expect(await text.inputValue()).toBe('Which one?');
    await pick(formOf(expert), t('review:form.type'), t('review:type.ge'));
  });

  test('keeps typed text as a draft if the deadline passes during writing', async () => {
    const { page, t } = expert;
    await endRound(head);
    const form = formOf(expert);
    await act(form, expert, 'review:form.submit').click();
    const refused = form.getByRole('alert');
    await refused.getByText(t('review:form.kept')).waitFor();
    if (lang !== 'en') await refused.getByText(t('review:refusal.round_closed')).waitFor();
    expect(await form.getByLabel(t('review:form.text'), { exact: true }).inputValue()).toBe('Which one?');
    await act(form, expert, 'review:form.draft').click();
    await shownBy(expert).getByText('Which one?', { exact: true }).waitFor();
    expect((await saying('Which one?')).state).toBe('draft');
    await expert.go('/documents');
    const line = page.getByRole('listitem').filter({ hasText: `${TITLE} ${lang}` });
    await line.getByText(t('review:list.drafts', { count: 1 })).waitFor();
    expert.expectQuiet();
  });

  test('shows a reply and a position under a comment; a draft of another person does not exist', async () => {
    const { page, t } = head;
    await head.go('/documents');
    const line = page.getByRole('listitem').filter({ hasText: `${TITLE} ${lang}` });
    await line.getByText(t('review:list.toAnswer', { count: 3 })).waitFor();
    const { id } = await saying('Say “order”.');
    await read(head, `?comment=${id}`);
    const shown = pane(head);
    await shown.getByLabel(t('review:comment.reply')).fill('An order is another thing.');
    await act(shown, head, 'review:comment.replySend').click();
    await shown.getByRole('listitem').getByText('An order is another thing.', { exact: true }).waitFor();
    await shown.getByText(t('review:position.title'), { exact: true }).click();
    await pick(shown, t('review:position.mine'), t('review:position.support'));
    await act(shown, head, 'review:position.send').click();
    await shown.getByText(`${head.name}: ${t('review:position.support')}`).waitFor();
    await expectNone(card(head, 'Which one?'));
    await head.expectSound();
    head.expectQuiet();
  });

  test('shows the common name of grouped comments on their cards', async () => {
    const { page, t } = head;
    await read(head);
    await card(head, 'Which?').waitFor();
    await page.getByText(t('review:cluster.title'), { exact: true }).click();
    await page.getByLabel(t('review:cluster.find')).fill((await saying('Which?')).reference.toLowerCase());
    await page.getByRole('checkbox', { name: /Which\?$/ }).check();
    await page.getByLabel(t('review:cluster.find')).fill('“order”');
    await page.getByRole('checkbox', { name: /Say “order”/ }).check();
    await page.getByLabel(t('review:cluster.name'), { exact: true }).fill('Orders');
    await head.expectSound();
    await head.button('review:cluster.send').click();
    for (const text of ['Which?', 'Say “order”.'])
      await card(head, text)
        .filter({ hasText: t('review:cluster.of', { name: 'Orders' }) })
        .waitFor();
    await card(head, 'Which?').click();
    const shown = pane(head);
    await pick(shown, t('review:decide.what'), t('review:disposition.duplicate'));
    await shown.getByLabel(t('review:decide.findOriginal')).fill('shorter');
    await shown
      .getByLabel(t('review:decide.original'), { exact: true })
      .selectOption({ label: `${(await saying('Shorter.')).reference} Shorter.` });
    head.expectQuiet();
  });

  test('a suggestion is accepted with a reason: the working draft says it, and the comment says which block it became', async () => {
    const { page, t } = head;
    const { id, blockId } = await saying('Shorter.');
    await read(head, `?comment=${id}`);
    const shown = pane(head);
    const send = shown.getByRole('button', { name: t('review:decide.send'), exact: true });
    await pick(shown, t('review:decide.what'), t('review:disposition.accepted'));
    await shown
      .getByRole('button', { description: t('review:decide.reasonFirst'), disabled: true })
      .first()
      .waitFor();
    await shown.getByLabel(t('review:decide.reason')).fill('Nothing is lost.');
    await shown.getByLabel(t('review:decide.apply')).check();
    await shown.getByRole('checkbox', { name: /A task says who does what/ }).check();
    await send.click();
    await shown.getByText(t('review:comment.changed')).waitFor();
    await shown.getByRole('button', { name: /Intelligence is information as evaluated/ }).click();
    await page.locator(`[data-block="${blockId}"]`).getByText('as', { exact: false }).first().waitFor();
    const { editions } = await ask(head, readDocument, { params: { id: review.id } });
    const working = editions.find((one) => !one.frozen)?.id ?? '';
    const { items } = await ask(head, readBlocks, { params: { id: working } });
    expect(items[1]?.text).toBe('Intelligence is **information** as *evaluated* for a decision.');

    const other = await saying('Which?');
    await read(head, `?comment=${other.id}`);
    await shown.getByText('Which?', { exact: true }).first().waitFor();
    await pick(shown, t('review:decide.what'), t('review:disposition.not_accepted'));
    await shown.getByLabel(t('review:decide.reason')).fill('All of them.');
    // Another member decides meanwhile: their answer is shown, and the typed one can be decided again.
    await ask(head, disposeComment, {
      params: { id: other.id },
      input: { version: other.version, code: 'noted', reason: 'Somebody was quicker.', apply: false },
    });
    await send.click();
    await shown.getByText(t('review:stale'), { exact: true }).waitFor();
    await shown.getByText('Somebody was quicker.', { exact: true }).waitFor();
    expect(await shown.getByLabel(t('review:decide.reason')).inputValue()).toBe('All of them.');
    // By keys it is recorded and the next that waits is at hand.
    await shown.getByLabel(t('review:decide.reason')).press('Control+Enter');
    await card(head, 'Which?')
      .filter({ hasText: t('review:disposition.not_accepted') })
      .waitFor();
    await shown.getByText('Say “order”.').first().waitFor();
    await expect.poll(() => shown.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
    await page.getByText(t('review:frame.answered', { answered: 2, all: 3 })).waitFor();
    head.expectQuiet();
  });

  test('the commenter sees the answer and objects; the opposition that is sustained is listed', async () => {
    const { page, t } = expert;
    await expert.go('/documents');
    const line = page.getByRole('listitem').filter({ hasText: `${TITLE} ${lang}` });
    await line.getByText(t('review:list.toRespond', { count: 2 })).waitFor();
    const { id } = await saying('Which?');
    await read(expert, `?comment=${id}`);
    const shown = pane(expert);
    await shown.getByText('All of them.', { exact: true }).waitFor();
    await pick(shown, t('review:response.what'), t('review:response.objection_maintained'));
    await shown.getByLabel(t('review:response.note')).fill('Some have no crews.');
    await act(shown, expert, 'review:response.send').click();
    await shown.getByText(`${t('review:response.objection_maintained')}: Some have no crews.`).waitFor();
    await read(head, '/review');
    const numbers = head.page.getByRole('listitem').filter({ hasText: 'Some have no crews.' });
    await numbers.getByRole('link').waitFor();
    await head.expectSound();
    await takePictures(head.page, `document-review-${lang}`);
    expert.expectQuiet();
    head.expectQuiet();
  });

  test('keeps both texts of two writers in one block until one of them settles it', async () => {
    const { page, t } = head;
    const second = await page.context().newPage();
    const block = (on: typeof page): Locator =>
      on
        .getByRole('listitem')
        .filter({ hasText: review.blocks[2]?.id ?? '' })
        .getByRole('textbox');
    const save = (on: typeof page): Locator =>
      on.getByRole('button', { name: new RegExp(`^${literally(t('review:write.save'))}`) });
    await read(head, '/write');
    await second.goto(page.url());
    await block(second).waitFor();
    await block(page).fill('A task says who does what.');
    await page.keyboard.press('Control+s');
    await page.getByText(t('review:write.saved')).waitFor();
    await block(second).fill('A task says where and until when.');
    await save(second).click();
    const alert = second.getByRole('alert');
    await alert.getByText(t('review:write.conflict.changed')).waitFor();
    await alert.getByText('A task says where and until when.', { exact: true }).waitFor();
    expect(await block(second).inputValue()).toBe('A task says who does what.');
    const rivals = second.getByRole('region', { name: t('review:write.rivals') });
    await rivals.getByText('A task says where and until when.', { exact: true }).waitFor();
    await rivals.getByText('A task says who does what.', { exact: true }).waitFor();
    // From here he continues in the present text, without another conflict.
    await block(second).fill('A task says who does what and until when.');
    await save(second).click();
    await second.getByText(t('review:write.saved')).waitFor();
    await expect.poll(() => alert.count()).toBe(0);
    await rivals.getByRole('button', { name: t('review:write.settle') }).click();
    await rivals.waitFor({ state: 'hidden' });
    await second.close();
    await head.expectSound();
    head.expectQuiet();
  });

  test('the next edition is frozen, and its changes are shown next to the old words and in one text', async () => {
    const { page, t, like } = head;
    await read(head, '/review');
    await page.getByText(like('review:edition.freeze')).click();
    await page.getByLabel(t('review:edition.summary')).fill('After the first round.');
    await head.button('review:edition.send').click();
    await page.getByText('After the first round.', { exact: true }).waitFor();
    await page
      .getByRole('navigation', { name: t('review:frame.views') })
      .getByRole('link', { name: t('review:frame.compare') })
      .click();
    const first = page.getByRole('article').first();
    await page.getByLabel(t('review:compare.earlier'), { exact: true }).selectOption(review.editionId);
    await first.getByRole('insertion').filter({ hasText: / as / }).waitFor();
    await first.getByRole('deletion').filter({ hasText: 'that has been' }).waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    await head.expectSound();
    await page.getByText(t('review:compare.inline'), { exact: true }).click();
    const words = await first.getByRole('paragraph').last().innerText();
    expect(words.replaceAll(/\s+/g, ' ')).toMatch(/information.*that has been.*as.*evaluated for a decision/);
    await takePictures(page, `document-compare-${lang}`);
    head.expectQuiet();
  });
});
