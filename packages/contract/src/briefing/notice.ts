import { NOTICE_KINDS, NOTICE_STATES, NOTICE_SUBJECTS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, page, subjectCategory } from '../parts.ts';
import { chosenMarking, citation, recordOperations } from '../record/record.ts';

/** An instant that a person enters. */
const moment = z.iso.datetime({ offset: true }).describe('instant, ISO 8601 with zone');

const terms = {
  kind: choice('NoticeKind', NOTICE_KINDS),
  about: z.enum(NOTICE_SUBJECTS),
  asOf: moment.describe('when this was last known to be so'),
  endsAt: moment.describe('from then on nobody reads it: at most 24 hours on a person, 7 days on a thing'),
};
const body = z.strictObject({
  ...terms,
  category: subjectCategory.nullable().default(null).describe('of a person who is wanted or looked out for'),
  text: z.string().trim().max(300).default('').describe('what helps to recognise it, without a judgement'),
  basis: z.string().trim().min(3).max(160).describe('the order, or the basis in law'),
  phone: z.string().trim().min(3).max(60).describe('whom to phone before acting'),
  corroborated: z.boolean().default(false).describe('more than one source, independent of each other'),
});

const records = recordOperations({
  kind: 'notice',
  noun: 'Notice',
  path: '/api/notices',
  states: [...NOTICE_STATES],
  body,
});

/** Whom or what a shift looks for: written by one person, released by another, ended by the clock. */
export const notice = {
  ...records,
  create: {
    ...records.create,
    summary: 'Write a notice for shifts; a second person releases it, and the clock ends it.',
    input: z.strictObject({
      title: z.string().trim().min(3).max(120).describe('the person or the thing, such as “J.R., man, 41”'),
      body,
      cites: z.array(citation).max(10).default([]),
      marking: chosenMarking,
    }),
  },
  list: { ...records.list, reply: page(records.row.extend(terms)) },
};

export const listNoticesInForce = operation({
  name: 'listNoticesInForce',
  method: 'GET',
  path: '/api/notices/in-force',
  summary: 'Which of these notices are in force: a phone removes the others before anything else.',
  query: z.strictObject({
    ids: z
      .string()
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/)
      .describe('ids of at most 20 notices, separated by commas'),
  }),
  reply: z.object({ items: z.array(z.object({ id })) }),
});
