import { commitmentHash, commitmentsOf, LOG_TEXTS, SALT_BYTES, type LogLeaf, type LogText } from './audit-leaf.ts';
import { isBase64Of } from './base64.ts';
import { readTextLine } from './log-file.ts';
import { problemAt, type LogProblem } from './log-fault.ts';
import { makeSeqSet, readSeqs } from './seq-set.ts';
import type { LogCrypto } from './signed-note.ts';

/** A check of the texts of a log: each fits its commitment, or was erased by an event that records it. */
export interface TextCheck {
  /** Opens an event, whose texts follow. */
  open(event: LogLeaf): void;
  /** Reads the line of a text of the open event. */
  text(line: string): LogProblem | undefined;
  /** Closes the open event: its missing texts are noted, and those it records as erased are no longer missed. */
  close(): LogProblem | undefined;
  /** The first event that misses a text which no event erased. */
  firstMissing(): number | undefined;
  readonly erased: number;
}

/** Returns a check of texts. Memory: a few bits per event that misses a text. */
export function checkTexts(crypto: LogCrypto): TextCheck {
  const missing = new Map(LOG_TEXTS.map((field) => [field, makeSeqSet()]));
  let event: LogLeaf | undefined;
  /** Number of the last event opened. */
  let last = 1;
  let awaited: { readonly field: LogText; readonly ordinal: number; readonly commitment: string }[] = [];
  let erased = 0;

  /** Takes the texts of one field that an event records as erased off the missing ones. */
  function erase(field: LogText, runs: readonly (readonly [number, number])[], at: number): LogProblem | undefined {
    for (const [from, to] of runs) {
      for (let seq = from; seq <= to; seq += 1) {
        // Its own texts can be named too: they were never stored outside the log.
        if (seq > at || !missing.get(field)?.has(seq)) return problemAt('text_not_erased', Math.min(seq, at), at);
        missing.get(field)?.delete(seq);
        erased += 1;
      }
    }
    return undefined;
  }

  return {
    open(next) {
      event = next;
      last = next.seq;
      awaited = [];
      for (const field of LOG_TEXTS) {
        for (const [ordinal, commitment] of commitmentsOf(next, field).entries())
          awaited.push({ field, ordinal, commitment });
      }
    },
    text(line) {
      const read = readTextLine(line);
      if (read?.salt.length !== SALT_BYTES) return problemAt('text_changed', last);
      const at = awaited.findIndex((one) => one.field === read.field && one.ordinal === read.ordinal);
      const wanted = awaited[at];
      if (wanted === undefined || event === undefined) return problemAt('text_unknown', last);
      const { commitment } = wanted;
      if (!isBase64Of(commitmentHash(crypto, read.salt, read.text), (place) => commitment.charCodeAt(place)))
        return problemAt('text_changed', last);
      for (const skipped of awaited.slice(0, at)) missing.get(skipped.field)?.add(event.seq);
      awaited = awaited.slice(at + 1);
      return undefined;
    },
    close() {
      if (event === undefined) return undefined;
      const { seq: at, erased: named } = event;
      for (const { field } of awaited) missing.get(field)?.add(at);
      [event, awaited] = [undefined, []];
      if (named === null) return undefined;
      for (const field of LOG_TEXTS) {
        const runs = named[field] === undefined ? [] : readSeqs(named[field]);
        const problem = runs === undefined ? problemAt('line_not_understood', at) : erase(field, runs, at);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
    firstMissing() {
      const first = LOG_TEXTS.flatMap((field) => missing.get(field)?.first() ?? []);
      return first.length > 0 ? Math.min(...first) : undefined;
    },
    get erased() {
      return erased;
    },
  };
}
