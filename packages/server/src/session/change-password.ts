import { changePassword } from '@reeve/contract';
import { mayBePassword, LONGEST_PASSWORD, ReeveError, SHORTEST_PASSWORD, type PasswordFault } from '@reeve/domain';
import { eventOf, replacePassword, sessionByToken } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { hashPassword, passwordFits } from './password.ts';
import { sessionReply } from './reply.ts';

const SENTENCE: Readonly<Record<PasswordFault, string>> = {
  too_short: `A password has at least ${SHORTEST_PASSWORD} characters; several words are easiest to keep.`,
  too_long: `A password has at most ${LONGEST_PASSWORD} characters.`,
  unchanged: 'The new password is the one you have.',
  names_you: 'A password does not hold your login or your name.',
  pattern: 'This password is a pattern that is tried first. Take several words that do not belong together.',
};

export const changePasswordHandler = handle(changePassword, async ({ input, deps, signedIn, person, request }) => {
  const { account, session } = signedIn;
  if (account.password_hash === null)
    throw new ReeveError('state_forbids', 'This account signs in without a password, so there is none to change.');
  if (!(await passwordFits(account.password_hash, input.present)))
    throw new ReeveError('not_permitted', 'The present password is another one. Nothing was changed.', {
      because: 'present_password',
    });
  const verdict = mayBePassword(input.chosen, { login: account.login, name: account.name, present: input.present });
  if (!verdict.allowed)
    throw new ReeveError('invalid_input', `Nothing was changed. ${SENTENCE[verdict.because]}`, {
      fields: ['chosen'],
      because: verdict.because,
    });
  const chosen = await hashPassword(input.chosen);
  // The log first: if the change fails, it records too much rather than too little.
  await deps.journal.log(
    person.agencyId,
    eventOf(person, undefined, { action: 'password_change', objectKind: 'account', objectIds: [account.id] }),
  );
  await replacePassword(deps.store, account, chosen, session.id);
  const renewed = await sessionByToken(deps.store, signedIn.tokenHash);
  if (!renewed) throw new ReeveError('session_ended', 'Your password is changed, and your session has ended. Sign in.');
  return sessionReply(deps, renewed, request.id);
});
