import type { AuditEvent } from './audit.ts';
import { toBase64 } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LogCrypto } from './signed-note.ts';

/** Texts of an event about persons. They are stored outside the log, each with its salt, and can be erased. */
export const LOG_TEXTS = ['justification', 'caseRef', 'query', 'subject'] as const;
export type LogText = (typeof LOG_TEXTS)[number];

/** A text stored outside the log. */
export interface PlainText {
  readonly field: LogText;
  /** Index among several; 0 if there is one. */
  readonly ordinal: number;
  readonly text: string;
}

/** 128 bits: enough to prevent finding a name by trying names. */
export const SALT_BYTES = 16;

/** SHA-256 of salt and text. */
export function commitmentHash(crypto: LogCrypto, salt: Uint8Array, text: string): Uint8Array {
  const plain = crypto.utf8(text);
  const bytes = new Uint8Array(salt.length + plain.length);
  bytes.set(salt);
  bytes.set(plain, salt.length);
  return crypto.sha256(bytes);
}

/** Returns the commitment that replaces a text in the log. */
export function commitmentOf(crypto: LogCrypto, salt: Uint8Array, text: string): string {
  return toBase64(commitmentHash(crypto, salt, text));
}

/** The texts of an event in the order of their fields. */
export function textsOf(event: AuditEvent): readonly PlainText[] {
  const one = (field: LogText, text: string | undefined): readonly PlainText[] =>
    text === undefined ? [] : [{ field, ordinal: 0, text }];
  return [
    ...one('justification', event.justification),
    ...one('caseRef', event.caseRef),
    ...one('query', event.query),
    ...event.subjectIds.map((text, ordinal) => ({ field: 'subject' as const, ordinal, text })),
  ];
}

/** What the sequencer adds to an event. */
export interface Numbered {
  readonly seq: number;
  /** UTC, to the millisecond. */
  readonly at: string;
  readonly id: string;
  readonly agencyId: string;
  /** The texts this erasure removed from outside the log: event numbers of `printSeqs` by field. */
  readonly erased: Readonly<Partial<Record<LogText, string>>> | undefined;
}

type Said<T> = undefined extends T ? Exclude<T, undefined> | null : T;

/** An event as the log contains it: every field required by law, null where not stated, the texts as commitments. */
export type LogLeaf = { readonly [Name in Exclude<keyof AuditEvent, 'subjectIds'>]: Said<AuditEvent[Name]> } & {
  readonly v: 1;
  readonly seq: number;
  readonly at: string;
  readonly id: string;
  readonly agency: string;
  readonly subjects: readonly string[];
  readonly erased: Readonly<Partial<Record<LogText, string>>> | null;
};

/**
 * The canonical text of an event: the leaf of the Merkle tree.
 *
 * @param commit returns the commitment to a text of this event
 */
export function leafText(event: AuditEvent, numbered: Numbered, commit: (text: PlainText) => string): string {
  const texts = textsOf(event).map((one) => ({ field: one.field, commitment: commit(one) }));
  const of = (field: LogText): string | null => texts.find((one) => one.field === field)?.commitment ?? null;
  const leaf = {
    v: 1,
    seq: numbered.seq,
    at: numbered.at,
    id: numbered.id,
    agency: numbered.agencyId,
    erased: numbered.erased ?? null,
    action: event.action,
    actorId: event.actorId ?? null,
    actorRoles: event.actorRoles,
    unit: event.unit ?? null,
    sessionId: event.sessionId ?? null,
    workstation: event.workstation ?? null,
    channel: event.channel ?? null,
    purpose: event.purpose ?? null,
    justification: of('justification'),
    legalBasis: event.legalBasis ?? null,
    caseRef: of('caseRef'),
    objectKind: event.objectKind ?? null,
    objectIds: event.objectIds,
    objectVersion: event.objectVersion ?? null,
    subjects: texts.filter((one) => one.field === 'subject').map((one) => one.commitment),
    handling: event.handling,
    recipients: event.recipients,
    fieldsShown: event.fieldsShown,
    query: of('query'),
    resultCount: event.resultCount ?? null,
    times: event.times ?? null,
    decision: event.decision,
    because: event.because ?? null,
    requestId: event.requestId,
    policyVersion: event.policyVersion,
  } satisfies LogLeaf;
  return canonicalJson(leaf);
}

/** The commitments of a leaf to texts of a field. */
export function commitmentsOf(leaf: LogLeaf, field: LogText): readonly string[] {
  if (field === 'subject') return leaf.subjects;
  const one = leaf[field];
  return one === null ? [] : [one];
}
