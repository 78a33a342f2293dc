import { ReeveError, type ErrorCode, type RetentionRefusal } from '@reeve/domain';

const SENTENCES: Readonly<Record<RetentionRefusal | 'proceeding' | 'held', readonly [ErrorCode, string]>> = {
  role: ['not_permitted', 'Your role does not decide how long reports are kept. Nothing was changed.'],
  is_author: ['same_person', 'You wrote this report, so others decide on it. Nothing was changed.'],
  is_proposer: ['same_person', 'You proposed this, so another person decides on it. Nothing was changed.'],
  proceeding: [
    'state_forbids',
    'Its case is before a prosecutor or court: nothing of it is erased while the proceeding is open. Nothing was changed.',
  ],
  held: ['state_forbids', 'A hold keeps this report from being erased. Nothing was changed.'],
};

/** Returns the error shown if a report cannot be proposed for, decided on or erased. */
export function retentionRefusal(because: RetentionRefusal | 'proceeding' | 'held'): ReeveError {
  const [code, sentence] = SENTENCES[because];
  return new ReeveError(code, sentence, { because });
}
