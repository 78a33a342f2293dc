// A thread of the pool. The packages export TypeScript source; tsx lets Node run it here too, in a checkout as in a server.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { serve } = await import('../src/worker.ts');
await serve(workerData.jobs);
