/** A limited number of places per key; a caller without one waits in turn for a while. */
export class Places {
  readonly #most: number;
  readonly #patienceMs: number;
  readonly #mostWaiting: number;
  readonly #taken = new Map<string, number>();
  readonly #queues = new Map<string, ((isGiven: boolean) => void)[]>();

  /**
   * @param patienceMs longest wait for a place; 0: none
   * @param mostWaiting limit of the queue per key; as many as there are places, unless places are released quickly
   */
  constructor(most: number, patienceMs: number, mostWaiting = most) {
    this.#most = most;
    this.#patienceMs = patienceMs;
    this.#mostWaiting = mostWaiting;
  }

  isFull(key: string): boolean {
    return (this.#taken.get(key) ?? 0) >= this.#most;
  }

  /** Takes a place. @returns true if there was one in time */
  async take(key: string): Promise<boolean> {
    if (!this.isFull(key)) {
      this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
      return true;
    }
    const queue = this.#queues.get(key) ?? [];
    if (this.#patienceMs === 0 || queue.length >= this.#mostWaiting) return false;
    this.#queues.set(key, queue);
    return new Promise((resolve) => {
      const answer = (isGiven: boolean): void => {
        clearTimeout(timer);
        resolve(isGiven);
      };
      const timer = setTimeout(() => {
        this.#queues.set(
          key,
          (this.#queues.get(key) ?? []).filter((one) => one !== answer),
        );
        answer(false);
      }, this.#patienceMs);
      queue.push(answer);
    });
  }

  /** Releases a place: the longest waiting caller gets it. */
  leave(key: string): void {
    const queue = this.#queues.get(key);
    const next = queue?.shift();
    if (queue?.length === 0) this.#queues.delete(key);
    if (next) return next(true);
    const left = (this.#taken.get(key) ?? 1) - 1;
    if (left === 0) this.#taken.delete(key);
    else this.#taken.set(key, left);
  }
}
