import type { Session } from '@reeve/contract';
import { useEffect, useState } from 'react';

const TICK_MS = 5000;

/**
 * The session's clock as an instant in milliseconds, running on from the server's answer. In an exercise it is the exercise's time;
 * sessions and the log keep real time.
 */
export function useClock(clock: Session['clock']): number {
  const said = clock.now;
  const [ticked, setTicked] = useState({ said, ms: 0 });
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setTicked({ said, ms: performance.now() - start }), TICK_MS);
    return () => clearInterval(timer);
  }, [said]);
  return Date.parse(said) + (ticked.said === said ? ticked.ms : 0);
}
