import { controlStrategy, listReports, meeting } from '@reeve/contract';
import { LANGUAGES, ReeveError } from '@reeve/domain';
import { MARKING } from '@reeve/testing/story.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseInput } from './parse-input.ts';
import { parsedContent } from './request-content.ts';

const REASON = 'day_out_of_years';
const meetingOn = (heldOn: string) => ({ title: 'A meeting', marking: MARKING, body: { level: 'tactical', heldOn } });

function refusal(work: () => unknown): ReeveError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as ReeveError; // parsedContent throws no other
  }
}

test.each(['0001-01-01', '0026-10-20', '1899-12-31', '2101-01-01', '9999-12-31'])(
  'refuses %s as the day of a meeting, names the field and gives the reason',
  (day) => {
    expect(refusal(() => parsedContent(meeting.create, meetingOn(day)))).toMatchObject({
      code: 'invalid_input',
      detail: { because: REASON, fields: ['body.heldOn'] },
    });
  },
);

test.each(['1900-01-01', '2026-10-20', '2100-12-31'])('accepts %s', (day) => {
  expect(parsedContent(meeting.create, meetingOn(day)).input).toMatchObject({ body: { heldOn: day } });
});

test('a day that does not exist is refused without this reason', () => {
  const error = refusal(() => parsedContent(meeting.create, meetingOn('2026-02-30')));
  expect(error).toMatchObject({ code: 'invalid_input', detail: { fields: ['body.heldOn'] } });
  expect(error?.detail).not.toHaveProperty('because');
});

test('a text that contains such a day, or a number like it, is accepted', () => {
  const titled = { ...meetingOn('2026-10-20'), title: '1848-03-18, the day of the barricades' };
  expect(parsedContent(meeting.create, titled).input).toMatchObject({ title: titled.title });
});

test('a filter takes any day, and a record with such a day can be read', () => {
  expect(parseInput(listReports.query, { from: '0001-01-01' }, 'query').from).toBe('0001-01-01');
  const { reviewOn, validUntil } = controlStrategy.read.reply.shape;
  for (const shape of [reviewOn, validUntil]) expect(shape.safeParse('9999-12-30').success).toBe(true);
});

test.each(LANGUAGES)('the screens have a sentence for it in %s', (language) => {
  const file = new URL(`../../../../words/locales/${language}/screen/codes.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as { because: Record<string, string> }; // our own file
  expect(words.because[REASON]).toMatch(/1900.*2100.*\.$/);
});
