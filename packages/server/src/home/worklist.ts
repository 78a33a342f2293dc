import type { Marking, Operation } from '@reeve/contract';
import { PRINT_WORDS, type PrintFrame, type PrintWords } from '@reeve/formats';
import type { ActorTx, AuditFacts } from '@reeve/store';
import type { Call, FILE } from '../call/operation.ts';

/** A record on a page that lists records of every kind. */
export interface Listed {
  readonly id: string;
  readonly marking: Marking;
}

const idsOf = (listed: readonly Listed[]): readonly string[] => [...new Set(listed.map(({ id }) => id))];

/** What the log has of such a page: each record once. */
export const worklistFacts = (listed: readonly Listed[]): AuditFacts => ({
  action: 'view',
  objectKind: 'worklist',
  objectIds: idsOf(listed),
  resultCount: listed.length,
});

/** Answers with such a page as PDF: an export, in the reader's language. */
export async function exportWorklist<O extends Operation, P extends PrintFrame>(
  call: Call<O>,
  read: (tx: ActorTx) => Promise<{ readonly printed: P; readonly listed: readonly Listed[] }>,
  set: (printed: P, words: PrintWords) => Promise<Uint8Array>,
): Promise<typeof FILE> {
  const { printed, listed } = await call.read(read);
  call.consulted({
    action: 'export',
    objectKind: 'worklist',
    objectIds: idsOf(listed),
    recipients: [call.person.accountId],
    handling: [...printed.marking.handling],
  });
  const pdf = Buffer.from(await set(printed, PRINT_WORDS[call.language]));
  return call.file('application/pdf', `${printed.reference}.pdf`, pdf);
}
