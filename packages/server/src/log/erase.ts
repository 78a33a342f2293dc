import { eraseLogTexts } from '@reeve/contract';
import { LOG_TEXT_KIND } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { requireFunction } from './reader.ts';

/**
 * Orders the erasure of texts stored with the log. The order is itself an event; the texts are erased when it gets its number, and its leaf
 * lists them.
 */
export const eraseLogTextsHandler = handle(eraseLogTexts, async (call) => {
  const { input, signedIn } = call;
  requireFunction(signedIn, 'erase_log_texts', 'Texts of the log are erased by the data-protection officer.');
  call.consulted({
    action: 'erase',
    objectKind: LOG_TEXT_KIND,
    objectIds: [...new Set(input.seqs)].toSorted((a, b) => a - b).map(String),
    fieldsShown: [...input.fields],
    justification: input.reason,
  });
  return await Promise.resolve({ ordered: true as const });
});
