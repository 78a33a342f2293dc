import { readFileSync } from 'node:fs';
import { readGuidebook } from '@reeve/contract';
import { HELP, HELP_TOPICS, LANGUAGES, STAGES } from '@reeve/domain';
import { makeWorld, urlOf } from '@reeve/testing/world.ts';
import { expect, test } from 'vitest';
import { GUIDEBOOK_TITLE, readGuidebookText } from './text.ts';

const blocks = readGuidebookText();
const ids = new Set(blocks.map((block) => block.id));

interface Chapters {
  readonly chapter: Readonly<Record<string, { readonly title: string; readonly summary: string }>>;
}
interface Topics {
  readonly topic: Readonly<Record<string, string>>;
}
const words = (language: string, area: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../words/locales/${language}/screen/${area}.json`, import.meta.url), 'utf8'));

test('contains the topics that the pages link to, for every stage', () => {
  expect(Object.entries(HELP_TOPICS).filter(([, id]) => !ids.has(id))).toEqual([]);
  for (const stage of STAGES)
    expect([stage, HELP[stage].filter((id) => ids.has(id)).length > 0]).toEqual([stage, true]);
});

test.each(LANGUAGES)(
  'has words for each topic, and for each chapter a title and two or three sentences, in %s',
  (language) => {
    const { topic } = words(language, 'help') as Topics; // our own file
    expect(Object.keys(topic).toSorted()).toEqual(Object.keys(HELP_TOPICS).toSorted());
    const { chapter } = words(language, 'guidebook') as Chapters; // our own file
    const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(Object.keys(chapter).toSorted()).toEqual(headings.map((block) => block.id).toSorted());
    for (const { id, text } of headings) {
      const { title = '', summary = '' } = chapter[id] ?? {};
      if (language === 'en') expect(title).toBe(text);
      const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(summary)];
      expect([id, sentences.length >= 2 && sentences.length <= 4]).toEqual([id, true]);
    }
  },
);

test('is readable for every signed-in user, with the numbers of its clauses, and for no one else', async () => {
  const world = await makeWorld({ seed: 'guidebook' });
  try {
    const ivo = await world.as('ivo');
    const reply = await ivo.call(readGuidebook);
    expect(reply.title).toBe(GUIDEBOOK_TITLE);
    expect(reply.blocks.map((block) => block.id)).toEqual(blocks.map((block) => block.id));
    const chapters = reply.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(chapters.map((block) => block.number)).toEqual(chapters.map((_, at) => String(at + 1)));
    expect((await world.app.inject({ url: urlOf(readGuidebook, {}) })).statusCode).toBe(401);
    expect(reply.blocks.find((block) => block.id === HELP_TOPICS.grading)?.number).toBe('5.2.1');
  } finally {
    await world.close();
  }
});
