import { ReeveError, type ErrorCode } from '@reeve/domain';

const SENTENCES: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  no_such_step: ['state_forbids', 'From its present state this cannot go there. Nothing was changed.'],
  not_review: ['not_permitted', 'Only the review lead can take this step. Nothing was changed.'],
  not_author: [
    'not_permitted',
    'Only its author, or the author’s delegation, can take this step. Nothing was changed.',
  ],
  before_review: [
    'state_forbids',
    'What is before the review is not changed any more: withdraw it, or reply. Nothing was changed.',
  ],
  no_delegation: ['state_forbids', 'You speak for yourself: there is no delegation to share this with.'],
  round_open: [
    'state_forbids',
    'The time for comments has not ended: what still comes may change this. Nothing was changed.',
  ],
  round_closed: [
    'state_forbids',
    'The comment period has ended. Your text is kept as a draft; ask the review lead to extend the round.',
  ],
  unanswered_comments: ['state_forbids', 'Some comments have no answer yet. Nothing was changed.'],
  unresolved_major: [
    'state_forbids',
    'A blocker or major comment is open, or its objection stands. Nothing was changed.',
  ],
  no_edition: ['state_forbids', 'Nothing has been frozen yet. Freeze the draft first.'],
  session_closed: ['state_forbids', 'This session is closed: nothing of it changes any more. Nothing was changed.'],
  not_held: ['state_forbids', 'Consensus is declared while the session is being held. Nothing was changed.'],
  not_chair: ['not_permitted', 'The chair of the session declares consensus. Nothing was changed.'],
  contested: [
    'state_forbids',
    'A wording has been tabled for one of these comments, or a member objects: decide it separately. Nothing was changed.',
  ],
  observer: ['not_permitted', 'An observer may speak, and neither proposes words nor takes a position.'],
  not_nominee: ['not_permitted', 'Only the nominee can answer. Nothing was changed.'],
  own_nomination: ['same_person', 'This is your own nomination, so another person takes this step.'],
  silence_broken: [
    'state_forbids',
    'The silence on this text was broken: another round has to end first. Nothing was changed.',
  ],
  own_text: ['same_person', 'Authors cannot approve their own text. Nothing was changed.'],
  not_cleared: ['state_forbids', 'Law, human rights and gender have not been looked at yet. Nothing was changed.'],
};

/** Returns the error shown for a refused step of a review. */
export function reviewRefusal(because: string): ReeveError {
  const [code, sentence] = SENTENCES[because] ?? [
    'not_permitted',
    'This step is not yours to take. Nothing was changed.',
  ];
  return new ReeveError(code, sentence, { because });
}

/** A change based on a version that another person has changed since. */
export function expectSameVersion(stored: number, given: number): void {
  if (stored !== given)
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
      { version: stored },
    );
}
