import { RECIPIENT_KINDS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, line, localDate, newId, reason } from '../parts.ts';

const given = z.string().trim().min(2).max(300);

export const recipient = z
  .object({
    id,
    name: z.string(),
    kind: choice('RecipientKind', RECIPIENT_KINDS),
    state: z.string().describe('the State or international organisation it belongs to'),
    contact: z.string(),
    restsOn: z.string().describe('the agreement or law under which it may receive at all'),
    validUntil: z.string().nullable().describe('last day of that agreement; null: open'),
    partnerAccountId: id.nullable().describe('its account, with which it acknowledges; null: it has none'),
    keptBy: z.string(),
    keptAt: instant,
    endedAt: instant.nullable().describe('no more sendings from then on'),
    endedBecause: z.string(),
  })
  .meta({ id: 'Recipient' });
export type Recipient = z.output<typeof recipient>;

export const listRecipients = operation({
  name: 'listRecipients',
  method: 'GET',
  path: '/api/recipients',
  summary: 'The register of recipients, by name, including ended ones.',
  reply: z.object({ items: z.array(recipient) }),
});

export const keepRecipient = operation({
  name: 'keepRecipient',
  method: 'POST',
  path: '/api/recipients',
  summary: 'Add a recipient to the register, or change one. Earlier sendings keep the name and kind they had.',
  input: z.strictObject({
    id: id.optional().describe('default: a new recipient'),
    name: given,
    kind: choice('RecipientKind', RECIPIENT_KINDS),
    state: line.trim().default(''),
    contact: given,
    restsOn: given,
    validUntil: localDate.nullable().default(null),
    partnerAccountId: id.nullable().default(null),
  }),
  reply: newId,
});

export const endRecipient = operation({
  name: 'endRecipient',
  method: 'POST',
  path: '/api/recipients/:id/end',
  summary: 'End a recipient: nothing is sent to it from now on. It stays in the register with the reason.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ endedAt: instant }),
});
