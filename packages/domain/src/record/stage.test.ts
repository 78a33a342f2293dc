import { expect, test } from 'vitest';
import { OBJECT_KINDS } from '../reference.ts';
import { STAGE_OF, STAGES, THREAD_LINE } from './stage.ts';

/** The loop as docs/ARCHITECTURE.md draws it, from the question to the measured result. */
const LOOP =
  'requirement → collection task → report → statement → finding → judgement → product → decision → task → outcome → evaluation';

test('the stages are nine, in the order of the loop, with what protects them last', () => {
  expect(STAGES.join(' ')).toBe('direct gather know analyse assess decide act evaluate protect');
});

test('the golden thread runs once through the eleven kinds of the loop', () => {
  expect(THREAD_LINE).toEqual(LOOP.split(' → ').map((noun) => noun.replace(' ', '_')));
});

test('the golden thread never runs back to an earlier stage', () => {
  const places = THREAD_LINE.map((kind) => STAGES.indexOf(STAGE_OF[kind]));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('every kind of object has one stage, and every stage but protection has objects', () => {
  expect(Object.keys(STAGE_OF).toSorted()).toEqual(OBJECT_KINDS.toSorted());
  expect(new Set([...Object.values(STAGE_OF), 'protect'])).toEqual(new Set(STAGES));
});
