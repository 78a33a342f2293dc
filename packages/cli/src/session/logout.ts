import { signOut } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import { clientOf, findPlace } from '../api/connection.ts';
import { interruptible } from '../api/interrupt.ts';
import { forgetSession } from '../api/session-file.ts';
import type { Command } from '../command.ts';
import { localTime } from '../output/instant.ts';

/** `reeve logout`: end the session on the server and delete its token here. */
export const logout: Command = {
  about: 'End the session: on the server, so that its token is invalid, and in the file that saved it.',
  example: 'reeve logout',
  options: {},
  network: true,
  run: (_options, terminal) =>
    interruptible(async (signal) => {
      const env = terminal.env ?? {};
      const place = await findPlace(terminal).catch(async (error: unknown) => {
        if (isReeveError(error, 'not_signed_in')) await forgetSession(env); // a file that cannot be used
        throw error;
      });
      if (place.token === undefined) {
        terminal.out(`You were not signed in at ${place.origin}.`);
        return 0;
      }
      const isKept = place.token === place.kept?.token;
      if (isKept) await forgetSession(env);
      try {
        await clientOf(terminal, place.origin, place.token, signal).call(signOut);
      } catch (error) {
        if (isReeveError(error, 'unavailable') && isKept && place.kept) {
          throw new ReeveError(
            'unavailable',
            `The session is forgotten here, but ${place.origin} could not be reached; there it ends automatically at ${localTime(place.kept.expiresAt)}.`,
          );
        }
        if (!isReeveError(error, 'session_ended')) throw error;
      }
      terminal.out(`Signed out at ${place.origin}.`);
      return 0;
    }),
};
