import type { task } from '@reeve/contract';
import { joinLabels } from '@reeve/domain';
import type { TaskPackPrint } from '@reeve/formats';
import { askedOfPatrols, citesOf, recordsByIds, staffNames, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { isAskedOn } from './shown-sheet.ts';
import { maskPrinted } from '../call/mask-expired.ts';
import { decisionPrint, measureInWords, offenceNamer } from '../print/decision-print.ts';
import { frameOf, printMarking, type PrintReader } from '../print/frame.ts';

type TaskBody = z.output<typeof task.create.input>['body'];

/** Returns a task with what those who carry it out need, as far as this reader sees it. */
export async function taskPackPrint(
  tx: ActorTx,
  { signedIn, language }: PrintReader,
  row: StoredRecord,
): Promise<TaskPackPrint> {
  const { instruction, startsOn, endsOn, hours, measure } = row.body as TaskBody; // written only through its contract
  const names = await staffNames(tx);
  const offenceName = await offenceNamer(tx, language);
  const decided = (await citesOf(tx, row.id)).filter(({ kind }) => kind === 'decision').map(({ id }) => id);
  const [decision] = await recordsByIds(tx, 'decision', decided);
  const day = startsOn !== undefined && startsOn > tx.today ? startsOn : tx.today;
  const questions = (await askedOfPatrols(tx)).filter((one) => isAskedOn(one, day));
  const shown = [row, ...(decision ? [decision] : []), ...questions];
  return {
    ...frameOf(tx, signedIn, { reference: row.reference, title: row.title, labelId: row.label_id }),
    // The page carries the union of the markings on it.
    marking: printMarking(shown.map((one) => tx.partsOf(one.label_id)).reduce(joinLabels)),
    startsOn,
    endsOn,
    hours,
    dueOn: row.due_on ?? undefined,
    owner: row.owner_id === null ? '' : (names.get(row.owner_id) ?? ''),
    measure: measure && (await measureInWords(tx, measure, offenceName)),
    ...(await maskPrinted(tx, row.id, {
      title: row.title,
      instruction,
      decision: decision && (await decisionPrint(tx, decision, names, { offenceName, tasks: [] })),
      questions: questions.map((one) => {
        const { text, area, lastOn } = one.body as TaskPackPrint['questions'][number]; // written only through its contract
        return { text, area, lastOn };
      }),
    })),
  };
}
