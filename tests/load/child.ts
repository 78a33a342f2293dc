import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Returns the share of one core used by a process, from creation to the call. */
export function coreShare(): () => number {
  const [from, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / (performance.now() - from);
  };
}

/** A separate process that answers one order after another. */
export interface Child<Order, Answer> {
  ask(order: Order): Promise<Answer>;
  end(): void;
}

export function startChild<Order extends object, Answer>(file: string): Child<Order, Answer> {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'] });
  return {
    ask: (order) =>
      new Promise((done, failed) => {
        const ended = (code: number | null): void => failed(new Error(`${file} ended with ${code}`));
        child.once('exit', ended);
        child.once('message', (answer) => {
          child.off('exit', ended);
          done((answer as { readonly answer: Answer }).answer); // written by `answerOrders` of the same file
        });
        child.send(order);
      }),
    end: () => void child.kill('SIGKILL'),
  };
}

/** In the process itself: answer each order. It ends with its parent. */
export function answerOrders(work: (order: never) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  // Sent by `startChild`, whose caller knows what the file accepts.
  process.on('message', (order) => void work(order as never).then((answer) => process.send?.({ answer })));
}
