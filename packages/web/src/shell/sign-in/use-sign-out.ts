import { signOut } from '@reeve/contract';
import { useCallback } from 'react';
import { call } from '../../api/client.ts';

/** Ends the session and leaves nothing of it in the page: the page is reloaded. */
export function useSignOut(): () => void {
  return useCallback(() => {
    const leave = (): void => window.location.assign('/');
    call(signOut, {}, { onSessionEnd: 'fail' }).then(leave, leave);
  }, []);
}
