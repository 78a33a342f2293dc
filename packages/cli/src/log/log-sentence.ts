import type { LogFault, LogFaults, LogProblem, ProofFault } from '@reeve/domain';
import type { Cosignature } from './cosignature.ts';

/** The problem by its fault; `{what}` is the event, or the run of events that contains it. */
const FAULTS: Readonly<Record<LogFault, string>> = {
  line_not_understood: '{what}: here stands a line that no log has.',
  number_out_of_turn: '{what}: another event has its number. One was removed, inserted or moved.',
  event_changed: '{what}: its text is not the one that was logged.',
  column_changed:
    '{what}: the database filters or shows it by a column that does not say what was logged. It can be hidden from the pages of the log.',
  other_agency: '{what}: it is of another agency’s log.',
  text_changed: '{what}: one of its texts is not the one that was logged.',
  text_unknown: '{what}: it has a text that does not belong to it.',
  text_missing: '{what}: one of its texts is missing, and no erasure accounts for it.',
  text_not_erased: '{what}: the log says that a text was erased which is not gone, or never was there.',
  checkpoint_not_signed: '{what}: the checkpoint over them is not signed by the key of the log.',
  checkpoint_elsewhere: '{what}: a checkpoint stands here that belongs to another size or another log.',
  history_changed: '{what}: the signed checkpoint over them does not fit. At least one of them was changed.',
  not_vouched_for: '{what}: no signed checkpoint stands over them.',
  cut_off: '{what}: the file ends before this, and was cut off.',
  witness_saw_more: '{what}: the witness has seen them, and they are not in the log. Its end was cut off.',
  witness_saw_other: '{what}: the witness has seen another log. This one was rewritten.',
  witness_of_other_log:
    'The witness has a checkpoint of another log, or one signed by another key. The log was rewritten, or the two do not belong together.',
};

const PROOF_FAULTS: Readonly<Record<ProofFault, string>> = {
  not_understood: 'This is no proof.',
  checkpoint_not_signed: 'The checkpoint of this proof is not signed by the key of the log.',
  not_in_the_log: 'This event does not stand at this place of the log.',
};

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** The first problem, in a sentence that names the first possibly bad event. */
export function problemSentence({ fault, seq, until }: LogProblem): string {
  const what = seq === until ? `Event ${grouped(seq)}` : `Events ${grouped(seq)} to ${grouped(until)}`;
  return `TAMPERED. ${FAULTS[fault].replace('{what}', what)}`;
}

export function proofSentence(fault: ProofFault): string {
  return `NOT PROVED. ${PROOF_FAULTS[fault]}`;
}

/**
 * The sentences for an intact log, with the evidence for it.
 *
 * @param kept held: checkpoints of this log kept elsewhere; others: of other logs, kept with them
 */
export function wholeSentences(
  found: LogFaults,
  rootText: string,
  {
    held,
    others,
    cosigned,
  }: { readonly held: number; readonly others: number; readonly cosigned: readonly Cosignature[] },
): readonly string[] {
  return [
    `Whole: ${grouped(found.size)} events, root ${rootText}`,
    `Checkpoints in the file, signed and fitting: ${grouped(found.checkpoints)}`,
    ...(found.erasedTexts > 0 ? [`Texts erased, each by an event that says so: ${grouped(found.erasedTexts)}`] : []),
    held > 0
      ? `Checkpoints of the witness, all fitting: ${grouped(found.witnessed)}, the last over ${grouped(found.witnessedSize)} events`
      : 'No witness was asked: a log that was cut off at a checkpoint, or rewritten with its key, looks the same.',
    ...cosigned.map(
      ({ name, count, size, at, checked }) =>
        `Co-signed by ${name}: ${grouped(count)}, the last over ${grouped(size)} events at ${at}${checked ? '' : '. Not checked: give --witness-key'}`,
    ),
    ...(others > 0 ? [`Checkpoints of other logs, not used: ${grouped(others)}`] : []),
    ...(found.keysFromFile
      ? ['The key was taken from the file itself. Give --key with the one you have from elsewhere.']
      : []),
  ];
}
