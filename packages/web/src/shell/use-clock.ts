import type { Session } from '@reeve/contract';
import { useEffect, useState } from 'react';

/**
 * The session's clock as an instant in milliseconds, running on from what the server said. On an exercise it is the
 * exercise's time; sessions and the log keep real time.
 */
export function useClock(clock: Session['clock']): number {
  const [start, setStart] = useState({ said: clock.now, at: performance.now() });
  const [elapsed, setElapsed] = useState(0);
  if (start.said !== clock.now) {
    setStart({ said: clock.now, at: performance.now() });
    setElapsed(0);
  }
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - start.at), 5000);
    return () => clearInterval(timer);
  }, [start]);
  return Date.parse(clock.now) + elapsed;
}
