/** Entry modules of a process or thread, by their paths in the checkout. All other modules are imported from them. */
export const ENTRIES = [
  'packages/cli/src/main.ts',
  'packages/cli/src/terminal.ts',
  'packages/cli/src/admin/admin-commands.ts',
  'packages/server/src/boot/start.ts',
  'packages/server/src/task-threads/tasks.ts',
  'packages/compute/src/worker.ts',
  'packages/compute/src/task-worker.ts',
  'packages/compute/src/jobs.ts',
  'packages/compute/src/allocation/plan-tasks.ts',
];
