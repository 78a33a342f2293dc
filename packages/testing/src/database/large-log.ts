import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  auditEvent,
  checkpointLine,
  commitmentOf,
  endLine,
  growTree,
  headLine,
  leafHash,
  leafLine,
  leafText,
  originOfLog,
  printCheckpoint,
  printNote,
  signNote,
  textLine,
  textsOf,
  type PlainText,
} from '@reeve/domain';
import { LOG_CRYPTO, type LogSigner } from '@reeve/store';
import { AGENCY } from '../people.ts';

/** An event as a busy service writes it: a person reads, lists or searches under a justification and a case. */
function eventOf(seq: number) {
  const isSearch = seq % 4 === 0;
  return auditEvent({
    action: isSearch ? 'search' : 'view',
    actorId: `00000000-0000-4000-8000-0000000${String(10_000 + (seq % 500))}`,
    actorRoles: ['tactical_analyst'],
    unit: `UNIT-${seq % 20}`,
    sessionId: `00000000-0000-4000-8000-0000001${String(10_000 + (seq % 900))}`,
    workstation: createHash('md5')
      .update(String(seq % 500))
      .digest('hex'),
    channel: 'page',
    purpose: 'P2',
    justification: `the series of burglaries in the ${seq % 31}th sector`,
    caseRef: `C-2026-${seq % 400}`,
    objectKind: 'report',
    objectIds: Array.from(
      { length: isSearch ? 12 : 1 },
      (_, index) => `00000000-0000-4000-8000-${String(seq + index).padStart(12, '0')}`,
    ),
    objectVersion: isSearch ? undefined : 4,
    subjectIds: seq % 3 === 0 ? [`00000000-0000-4000-8000-${String(seq % 9973).padStart(12, '0')}`] : [],
    handling: ['H1'],
    fieldsShown: ['grade', 'id', 'marking', 'persons', 'reference', 'sanitisedText', 'state', 'subject'],
    query: isSearch ? `{"q":"word ${seq % 999}"}` : undefined,
    resultCount: isSearch ? 12 : undefined,
    requestId: randomUUID(),
  });
}

/** Writes a log of this many events, signed every thousand. */
export async function writeLargeLog(file: string, events: number, signer: LogSigner): Promise<void> {
  const sink = createWriteStream(file, { highWaterMark: 1_048_576 });
  const origin = originOfLog(AGENCY);
  const tree = growTree(LOG_CRYPTO.sha256);
  const saltOf = (seq: number, { field, ordinal }: PlainText): Buffer =>
    createHash('md5').update(`${seq} ${field} ${ordinal}`).digest();
  let piece = headLine({ origin, keys: [signer.line], texts: true });
  for (let seq = 1; seq <= events; seq += 1) {
    const event = eventOf(seq);
    const at = new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString();
    const leaf = leafText(event, { seq, at, id: event.requestId, agencyId: AGENCY, erased: undefined }, (text) =>
      commitmentOf(LOG_CRYPTO, saltOf(seq, text), text.text),
    );
    const hash = leafHash(LOG_CRYPTO.sha256, Buffer.from(leaf));
    tree.add(hash);
    piece += leafLine(hash, leaf);
    for (const text of textsOf(event)) piece += textLine(text.field, text.ordinal, saltOf(seq, text), text.text);
    if (seq % 1000 === 0 || seq === events) {
      const text = printCheckpoint({ origin, size: seq, root: tree.root() });
      piece += checkpointLine(printNote({ text, signatures: [signNote(LOG_CRYPTO, text, signer.key, signer.sign)] }));
      if (!sink.write(piece)) await once(sink, 'drain');
      piece = '';
    }
  }
  sink.end(`${piece}${endLine(events)}`);
  await once(sink, 'close');
}
