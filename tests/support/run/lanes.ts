/**
 * Work that waits for one of so many lanes. Tests that mostly wait for the database and for one another's processor do well in
 * two of them; each has a database and a server of its own.
 */
export function makeLanes(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => void waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
