import { FUNCTIONS, ReeveError, type ErrorCode, type FunctionName, type StepActor, type Verdict } from '@reeve/domain';
import { namedRoles } from './shown-step.ts';

const SENTENCES: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  no_such_step: ['state_forbids', 'From its present state this cannot go there. Nothing was changed.'],
  role: ['not_permitted', 'Your role does not take this step. Nothing was changed.'],
  other_purpose: [
    'not_permitted',
    'This belongs to another purpose than that of your session, under which it is only read. Nothing was changed.',
  ],
  not_owner: ['not_permitted', 'Its owner takes this step. Nothing was changed.'],
  not_author: ['not_permitted', 'One of its authors takes this step. Nothing was changed.'],
  same_person: ['same_person', 'Who asks does not approve: another person takes this step. Nothing was changed.'],
  own_plan: ['same_person', 'You proposed this plan, so another person decides on it. Nothing was changed.'],
  is_author: ['same_person', 'You are an author of this, so another person takes this step. Nothing was changed.'],
  is_reviewer: ['same_person', 'You reviewed this, so another person approves it. Nothing was changed.'],
  not_asker: ['not_permitted', 'Only the person who asked can withdraw this. Nothing was changed.'],
  report_author: ['same_person', 'You wrote the report this rests on, so another person decides. Nothing was changed.'],
  category: [
    'state_forbids',
    'Only a suspect or a convicted person can be nominated; the report does not name this person as one. Nothing was changed.',
  ],
  minor: ['state_forbids', 'This person is a minor: only a referral can be asked. Nothing was changed.'],
  not_released: [
    'state_forbids',
    'The report has not been checked and released yet, so nobody can be nominated by it. Nothing was changed.',
  ],
  link_ended: [
    'state_forbids',
    'You cannot read the person’s link in the report as it is today, so you cannot approve this. Nothing was changed.',
  ],
  nomination_ended: [
    'state_forbids',
    'The nomination of the person has ended or expired, so the profile goes no further. It can be withdrawn. Nothing was changed.',
  ],
  not_reviewed: ['state_forbids', 'It has to be reviewed first. Nothing was changed.'],
  no_peer: [
    'state_forbids',
    'An assessment is concluded after a peer has scored a criterion that the agency scored. Nothing was changed.',
  ],
  gate_open: ['state_forbids', 'A question of the quality gate is not answered with yes. Nothing was changed.'],
  by_evaluation: [
    'state_forbids',
    'A task becomes “evaluated” through its evaluation and in no other way. Nothing was changed.',
  ],
  task_not_done: ['state_forbids', 'The task is not done yet. Nothing was changed.'],
  no_measure: [
    'state_forbids',
    'No measure was fixed for this task, so its result can be described but not called evaluated. Nothing was changed.',
  ],
  no_comparison: [
    'state_forbids',
    'No comparison area was fixed, so its result can be described but not called evaluated. Nothing was changed.',
  ],
  registered_too_late: [
    'state_forbids',
    'The measure was fixed after the task had begun, so its result can be described but not called evaluated. Nothing was changed.',
  ],
  period_not_over: [
    'state_forbids',
    'The period after the action is not over, or its last crimes have not had their time to be recorded: no early reading. Nothing was changed.',
  ],
  review_not_due: [
    'state_forbids',
    'A review is recorded once it is due and while the strategy is valid. Nothing was changed.',
  ],
  not_stale: [
    'state_forbids',
    'The data have not changed since the last evaluation, so there is nothing to evaluate again. Nothing was changed.',
  ],
};

/** Returns the error shown for a refused step. */
export function stepRefusal(because: string, detail: ReeveError['detail'] = {}): ReeveError {
  const [code, sentence] = SENTENCES[because] ?? [
    'not_permitted',
    'This step is not yours to take. Nothing was changed.',
  ];
  return new ReeveError(code, sentence, { because, ...detail });
}

/** Returns the error for a step that a rule refused; where the role is the reason, it names the roles that can. */
export function refusedStep(because: string, rule: (actor: StepActor) => Verdict): ReeveError {
  return stepRefusal(because, because === 'role' ? { roles: namedRoles(because, rule) } : {});
}

/** Returns the error for an act that no role of this person performs; it names the roles that do. */
export function functionRefusal(name: FunctionName): ReeveError {
  return stepRefusal('role', { roles: FUNCTIONS[name] });
}
