import { acknowledgeDissemination, disseminate, keepRecipient, product } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { personaOf, RECIPIENTS, STORY_SENDINGS } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** The register is filled, the profile goes to customs, who confirm receipt, and to a partner, and is proposed for a third State. */
export async function playSending(stage: StoryStage, productId: string): Promise<void> {
  const { byLogin, legalBasis, completeness, customs, kallas, valmere } = STORY_SENDINGS;
  const head = await stage.as(byLogin);
  await stage.moveTo(customs.at);
  const ids = new Map<string, string>();
  for (const { partnerLogin, ...recipient } of RECIPIENTS) {
    const partnerAccountId = personaOf(partnerLogin ?? '')?.id ?? null;
    ids.set(recipient.name, (await head.call(keepRecipient, { input: { ...recipient, partnerAccountId } })).id);
  }
  const { version } = await head.call(product.read, { params: { id: productId } });
  const what = { kind: 'product', id: productId, version, as: 'disseminate', legalBasis, completeness } as const;
  const idOf = (name: string): string => ids.get(name) ?? '';
  const sent = await head.call(disseminate, { input: { ...what, recipientId: idOf(customs.recipient) } });
  await stage.moveTo(customs.receivedAt);
  await head.call(acknowledgeDissemination, {
    params: { id: leftOrWaits(sent) },
    input: { how: customs.receipt },
  });
  await stage.moveTo(kallas.at);
  leftOrWaits(await head.call(disseminate, { input: { ...what, recipientId: idOf(kallas.recipient) } }));
  const { at, recipient, ...grounds } = valmere;
  await stage.moveTo(at);
  leftOrWaits(await head.call(disseminate, { input: { ...what, ...grounds, recipientId: idOf(recipient) } }));
}

/** @throws ReeveError internal — the exercise was refused what it shows */
function leftOrWaits(reply: { readonly disseminationId: string | null; readonly because: string | null }): string {
  if (reply.disseminationId === null)
    throw new ReeveError('internal', `The exercise could not be played: sending was refused, ${reply.because ?? ''}`);
  return reply.disseminationId;
}
