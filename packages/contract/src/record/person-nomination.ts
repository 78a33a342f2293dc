import { AUTHORITY_TYPES, NOMINATION_LINES, PERSON_NOMINATION_STATES, type NominationLine } from '@reeve/domain';
import { z } from 'zod';
import { choice, id, line, localDate, prose, subjectCategory } from '../parts.ts';
import { recordOperations } from './record.ts';

const text = prose.default('');
const oneLine = line.default('');

/** The person is identified by a link in a report that the proposer reads, never by a typed name. */
const link = {
  reportId: id,
  personId: id.describe('the link of the person in that report'),
};
const plan = z
  .strictObject({
    proportionate: text,
    legal: text,
    accountable: text,
    necessary: text,
    collateral: text.describe('who else is affected'),
    equality: text.describe('effect on groups of the population'),
    children: text.describe('children affected, or that none are'),
    lessIntrusive: text.describe('the less intrusive way that was considered'),
  } satisfies Record<NominationLine, z.ZodType>)
  .describe(`one sentence each: ${NOMINATION_LINES.join(', ')}`);
const operation = z.strictObject({
  ask: z.literal('operation'),
  ...link,
  measure: text,
  intrusive: z.boolean().optional().describe('required; no default'),
  authority: z
    .strictObject({
      type: choice('AuthorityType', AUTHORITY_TYPES),
      reference: oneLine,
      expiresOn: localDate.optional(),
    })
    .optional()
    .describe('required for an intrusive measure'),
  plan,
  expiresOn: localDate
    .optional()
    .describe('required; not after the last visible day of the person’s link. An approval expires the day after'),
});
const referral = z.strictObject({
  ask: z.literal('referral'),
  ...link,
  recipient: oneLine,
  legalBasis: oneLine.describe('a code of the agency’s list'),
  data: text.describe('the least the recipient needs'),
  because: text,
});

const records = recordOperations({
  kind: 'person_nomination',
  noun: 'PersonNomination',
  path: '/api/person-nominations',
  states: [...PERSON_NOMINATION_STATES],
  body: z.discriminatedUnion('ask', [operation, referral]),
});
export const personNomination = {
  ...records,
  read: {
    ...records.read,
    reply: records.full.extend({
      persons: z
        .array(
          z.object({
            id,
            name: z.string(),
            category: subjectCategory,
            minor: z.boolean(),
            until: z.string().describe('the last visible day of the link'),
          }),
        )
        .max(1)
        .describe('the person as in the link today; empty once the link has ended'),
      wordsToWeigh: z
        .array(z.string())
        .describe('words about the person that judge, predict or name a special category: approved only with a reason'),
    }),
  },
};
