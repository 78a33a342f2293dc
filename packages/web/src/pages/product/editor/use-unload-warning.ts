import { useEffect } from 'react';

/** Let the browser ask before the window is closed or loaded again while something typed has not reached the server. */
export function useUnloadWarning(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);
}
