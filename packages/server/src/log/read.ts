import { readLog, type LogEvent } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { readLog as storedLog, startOfDay, type LogLine } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { addressedKind } from './addressed-kind.ts';
import { actorNames, requireReaderOfLog } from './reader.ts';

export const readLogHandler = handle(readLog, async (call) => {
  const { deps, person, query, signedIn } = call;
  requireReaderOfLog(signedIn);
  const { timeZone } = signedIn.agency;
  const lines = await storedLog(deps.store, person.agencyId, {
    before: query.before,
    action: query.action,
    actorId: query.actorId,
    aboutId: query.aboutId,
    from: query.from === undefined ? undefined : startOfDay(timeZone, query.from),
    until: query.until === undefined ? undefined : startOfDay(timeZone, addDays(query.until, 1)),
    leftAfterErasure: query.leftAfterErasure === 'yes',
    limit: query.limit + 1,
  });
  const shown = lines.slice(0, query.limit);
  const nameOf = await call.read(actorNames);
  call.consulted({
    action: 'log_view',
    objectKind: 'log',
    objectIds: query.aboutId === undefined ? [] : [query.aboutId],
    resultCount: shown.length,
  });
  return {
    items: shown.map((line) => eventReply(line, nameOf)),
    next: lines.length > query.limit ? (shown.at(-1)?.seq ?? null) : null,
  };
});

/** Returns an event for its readers. */
function eventReply({ seq, at, leaf, texts, erased }: LogLine, nameOf: (id: string | null) => string): LogEvent {
  return {
    seq,
    at: at.toISOString(),
    action: leaf.action,
    actor: nameOf(leaf.actorId),
    actorId: leaf.actorId,
    actorRoles: [...leaf.actorRoles],
    unit: leaf.unit,
    sessionId: leaf.sessionId,
    workstation: leaf.workstation,
    channel: leaf.channel,
    purpose: leaf.purpose,
    justification: texts.justification ?? null,
    legalBasis: leaf.legalBasis,
    caseRef: texts.caseRef ?? null,
    objectKind: leaf.objectKind,
    addressedKind: addressedKind(leaf.objectKind ?? '') ?? null,
    objectIds: [...leaf.objectIds],
    objectVersion: leaf.objectVersion,
    subjectIds: [...texts.subjectIds],
    handling: [...leaf.handling],
    recipients: leaf.recipients.map((one) => {
      const name = nameOf(one);
      return name === 'system' ? one : name;
    }),
    fieldsShown: [...leaf.fieldsShown],
    query: texts.query ?? null,
    resultCount: leaf.resultCount,
    // An event of an earlier release has none.
    times: leaf.times ?? null,
    decision: leaf.decision,
    because: leaf.because,
    requestId: leaf.requestId,
    policyVersion: leaf.policyVersion,
    erasedTexts: [...erased],
  };
}
