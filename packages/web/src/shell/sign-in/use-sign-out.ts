import { signOut } from '@reeve/contract';
import { useCallback } from 'react';
import { call } from '../../api/client.ts';
import { forgetShift } from '../../kept-shift/forget-shift.ts';
import { closeVault } from '../../kept-shift/vault.ts';

/** Ends the session and leaves nothing of it in the page or on the phone: the page is reloaded. */
export function useSignOut(): () => void {
  return useCallback(() => {
    const leave = (): void => window.location.assign('/');
    closeVault();
    // The copy goes first: it must not stay if the server does not answer.
    void forgetShift()
      .then(() => call(signOut, {}, { onSessionEnd: 'fail' }))
      .then(leave, leave);
  }, []);
}
