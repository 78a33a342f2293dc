// A thread of a pool: from the bundle if that contains its job table, else both from their sources.
import { workerData } from 'node:worker_threads';
import { bundled, load } from '@reeve/launch';

const { jobs, tasks } = workerData;
const named = jobs ?? tasks;
const inBundle = await bundled(named);
const how = { source: inBundle === undefined };
if (tasks === undefined) await (await load('packages/compute/src/worker.ts', how)).serve(inBundle ?? named);
else await (await load('packages/compute/src/task-worker.ts', how)).serveTasks(inBundle ?? named);
