import { expect, test } from 'vitest';
import { isBlockId } from '../text/block.ts';
import { HELP, HELP_SUBJECTS, HELP_TOPICS, helpFor, type HelpTopic } from './help-link.ts';
import { OBJECT_KINDS } from '../reference.ts';
import { STAGE_OF, STAGES } from '../record/stage.ts';

test('every stage has help, and in it the help of each kind of object that belongs to it', () => {
  expect(Object.keys(HELP)).toEqual([...STAGES]);
  for (const stage of STAGES) expect([stage, HELP[stage].length > 0]).toEqual([stage, true]);
  for (const kind of OBJECT_KINDS)
    for (const topic of helpFor(kind)) expect(HELP[STAGE_OF[kind]]).toContain(HELP_TOPICS[topic]);
});

test('every stage, kind and page has one or two topics without duplicates', () => {
  expect(HELP_SUBJECTS).toEqual(expect.arrayContaining([...STAGES, ...OBJECT_KINDS, 'home', 'search']));
  for (const subject of HELP_SUBJECTS) {
    const topics = helpFor(subject);
    expect([subject, topics.length > 0 && topics.length < 3, new Set(topics).size]).toEqual([
      subject,
      true,
      topics.length,
    ]);
  }
});

test('every topic has its own block and is linked from somewhere', () => {
  const ids = Object.values(HELP_TOPICS);
  expect(ids.filter((id) => !isBlockId(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const pointed = new Set<HelpTopic>(HELP_SUBJECTS.flatMap(helpFor));
  const unused = (Object.keys(HELP_TOPICS) as HelpTopic[]).filter((topic) => !pointed.has(topic)); // its own keys
  expect(unused).toEqual([]);
});
