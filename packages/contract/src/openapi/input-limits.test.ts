import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { formLimits, inputLimits } from './input-limits.ts';

test('the committed limits of forms are current; `npm run docs` writes them', () => {
  const file = new URL('../../../web/src/api/input-limits.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(formLimits(), null, 2)}\n`);
});

test('lists limits by path in the input, leaving out fields without one', () => {
  const input = z.strictObject({
    title: z.string().trim().min(3).max(300),
    dueOn: z.string().optional(),
    note: z.string().max(50).default(''),
    body: z.strictObject({ weeks: z.number().min(4).max(104), count: z.int() }),
  });
  expect(inputLimits(input)).toEqual({
    title: { required: true, minLength: 3, maxLength: 300 },
    note: { maxLength: 50 },
    'body.weeks': { required: true, min: 4, max: 104 },
    'body.count': { required: true },
  });
});

test('resolves named parts, at the top and inside', () => {
  const code = z.string().max(4).meta({ id: 'LimitedCode' });
  const body = z.strictObject({ code }).meta({ id: 'LimitedBody' });
  expect(inputLimits(z.strictObject({ body }).meta({ id: 'LimitedInput' }))).toEqual({
    'body.code': { required: true, maxLength: 4 },
  });
});

test('requires no field of an object that a client can leave out', () => {
  const marking = z.strictObject({ tlp: z.string() }).optional();
  expect(inputLimits(z.strictObject({ marking }))).toEqual({});
});

test('a requirement needs a question of 10 to 1000 characters', () => {
  expect(formLimits()['createRequirement']?.['body.question']).toEqual({
    required: true,
    minLength: 10,
    maxLength: 1000,
  });
});
