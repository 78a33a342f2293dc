import { CAPACITIES, GENDERS, MEMBER_ROLES, NOMINATION_STATES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  created,
  id,
  idParams,
  instant,
  line,
  localDate,
  page,
  pageQuery,
  prose,
  reason,
  stateChange,
  versioned,
} from '../parts.ts';

const state = z.enum(NOMINATION_STATES).meta({ id: 'NominationState' });
/** The nominee, who nominates them, and the role. */
const nominee = {
  name: line.trim().min(2),
  nominatedBy: line.trim().min(2).describe('the State or organisation'),
  role: choice('MemberRole', MEMBER_ROLES),
  capacity: choice('Capacity', CAPACITIES),
  delegation: z.string().max(12).default(''),
  expertise: prose.default(''),
};

const nominationRow = z
  .object({
    id,
    reference: z.string(),
    version: z.int(),
    documentId: id,
    documentTitle: z.string(),
    state,
    ...nominee,
    delegation: z.string(),
    expertise: z.string().nullable().describe('null unless the reader is the review lead or the nominee'),
    mine: z.boolean(),
    hasAccount: z.boolean().describe('whether the nominee can answer with an account'),
    createdAt: instant,
    actions: z.array(z.object({ to: state, allowed: z.boolean(), because: z.string().nullable() })),
  })
  .meta({ id: 'NominationRow' });

export const listNominations = operation({
  name: 'listNominations',
  method: 'GET',
  path: '/api/nominations',
  summary: 'Nominations the reader may see, newest first: of one document, or all.',
  query: z.strictObject({ ...pageQuery, documentId: id.optional() }),
  reply: page(nominationRow),
});

export const readNomination = operation({
  name: 'readNomination',
  method: 'GET',
  path: '/api/nominations/:id',
  summary: 'One nomination with the call it answers and its outcome.',
  params: idParams,
  reply: nominationRow.extend({
    call: z.object({ text: z.string(), closesOn: z.string() }).nullable(),
    history: z.array(stateChange).describe('reasons are shown to the nominee and the review lead'),
  }),
});

export const createNomination = operation({
  name: 'createNomination',
  method: 'POST',
  path: '/api/documents/:id/nominations',
  summary:
    'Record whom a State or organisation nominates. A nominee with an account reads the nomination, who else is nominated in the same call, and nothing of the document.',
  params: idParams,
  input: z.strictObject({
    ...nominee,
    accountId: id.optional(),
    gender: choice('Gender', GENDERS).optional().describe('voluntary; shown only as a sum of five or more'),
    acknowledged: z.boolean().default(false),
    until: localDate.optional().describe('the last day of the role'),
  }),
  reply: created,
});

export const moveNomination = operation({
  name: 'moveNomination',
  method: 'POST',
  path: '/api/nominations/:id/move',
  summary: 'Accept or decline your nomination; as review lead: clear, refuse, appoint, end. With a reason.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    to: state,
    reason,
    acknowledged: z
      .boolean()
      .optional()
      .describe('given with an acceptance: consents to be named in the acknowledgements'),
    gender: choice('Gender', GENDERS).optional().describe('voluntary, given with an acceptance; shown only as a sum'),
  }),
  reply: z.object({ state, version: z.int() }),
});
