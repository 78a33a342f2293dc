import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * The block that the address asks for by its anchor. It is brought into sight and takes the focus once it is there, after the page
 * has put itself at its top, so that reading goes on from it.
 */
export function useLitBlock(isThere: boolean): string | undefined {
  const { hash } = useLocation();
  const id = hash.replace(/^#/, '') || undefined;
  useEffect(() => {
    if (!isThere || id === undefined) return undefined;
    const frame = requestAnimationFrame(() => {
      const block = document.getElementById(id);
      block?.scrollIntoView({ block: 'start' });
      block?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [id, isThere]);
  return id;
}
