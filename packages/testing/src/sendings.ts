import { disseminate, keepRecipient, listRecipients, readReport } from '@reeve/contract';
import type { Client } from './world.ts';

/** Two recipients of the register, one of the own State and one of a third. @returns their ids */
export async function addRecipients(head: Client): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [name, kind] of [
    ['Customs', 'other_authority'],
    ['Valmere police', 'third_state'],
  ] as const)
    ids.push(
      (await head.call(keepRecipient, { input: { name, kind, contact: 'its desk', restsOn: 'Police Act s. 30' } })).id,
    );
  return ids;
}

/**
 * Sends a report to the recipient of a third State, or proposes it if it names a person. @returns the id of the sending
 */
export async function sendReport(head: Client, reportId: string, word: string): Promise<string> {
  const { version } = await head.call(readReport, { params: { id: reportId } });
  const { items } = await head.call(listRecipients);
  const recipientId = items.find((one) => one.kind === 'third_state')?.id ?? '';
  const sent = await head.call(disseminate, {
    input: {
      kind: 'report',
      id: reportId,
      version,
      as: 'disseminate',
      recipientId,
      legalBasis: 'PA12',
      completeness: `Sent ${word}`,
      necessity: `Needed ${word}`,
      transferGround: 'led_37',
      supplier: `Supplier ${word}`,
      onwardTransfer: `Onward ${word}`,
      treatment: `Treatment ${word}`,
    },
  });
  if (sent.disseminationId === null) throw new Error(`the report was not sent: ${sent.because ?? ''}`);
  return sent.disseminationId;
}
