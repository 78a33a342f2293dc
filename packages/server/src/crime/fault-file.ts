import type { Operation } from '@reeve/contract';
import { onShortTask } from '../task-threads/task-threads.ts';
import type { Call, FILE } from '../call/operation.ts';

/** Answers with a stored fault file in its reader's language. */
export async function faultFile(
  call: Pick<Call<Operation>, 'deps' | 'file' | 'language' | 'person'>,
  faults: string,
): Promise<typeof FILE> {
  const { language } = call;
  const said =
    language === 'en'
      ? faults
      : await onShortTask(call, (thread) => thread.answer('translate-faults', { faults, language }));
  return call.file('text/csv; charset=utf-8', 'rejected-rows.csv', Buffer.from(said));
}
