// A thread of a pool. The packages export TypeScript source; tsx lets Node run it here too, in a checkout as in a server.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
if (workerData.tasks === undefined) await (await import('../src/worker.ts')).serve(workerData.jobs);
else await (await import('../src/task-worker.ts')).serveTasks(workerData.tasks);
