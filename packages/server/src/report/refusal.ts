import { ReeveError, type ErrorCode, type ReportRefusal } from '@reeve/domain';

type Because = ReportRefusal | 'unanswered' | 'reidentifies' | 'risk_unknown' | 'risk_high';

const SENTENCES: Readonly<Record<Because, readonly [ErrorCode, string]>> = {
  no_such_step: ['state_forbids', 'From its present state the report cannot go there. Nothing was changed.'],
  not_author: ['not_permitted', 'Only its author may change or send a draft. Nothing was changed.'],
  is_author: ['same_person', 'You wrote this report, so another person evaluates it. Nothing was changed.'],
  is_grader: [
    'same_person',
    'You graded this report, so another person checks the sanitised text. Nothing was changed.',
  ],
  is_sanitiser: ['same_person', 'You wrote the sanitised text, so another person checks it. Nothing was changed.'],
  role: ['not_permitted', 'Your role does not take this step. Nothing was changed.'],
  grade_missing: ['grade_missing', 'A grade has to be picked first. Nothing was changed.'],
  unanswered: ['invalid_input', 'Answer each of the four questions before the text is released. Nothing was changed.'],
  reidentifies: [
    'state_forbids',
    'An answer says that the source could be recognised: give it back for another wording, or hold it until others know. Nothing was changed.',
  ],
  risk_unknown: ['state_forbids', 'The sanitiser has not stated the residual risk. Nothing was changed.'],
  risk_high: ['state_forbids', 'The residual risk is high: the text is not released. Nothing was changed.'],
};

/** Returns the error shown for a refused step. */
export function refusal(because: Because): ReeveError {
  const [code, sentence] = SENTENCES[because];
  return new ReeveError(code, sentence, { because });
}
