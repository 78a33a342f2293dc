import type { Operation } from '@reeve/contract';
import type { JournalQueue, LogKeeping, RefusalTally, Store } from '@reeve/store';
import type { TaskThreads } from '../task-threads/task-threads.ts';
import type { SpaceGuard } from './space.ts';

/** What the composition root passes to every operation. */
export interface Deps {
  readonly store: Store;
  readonly journal: JournalQueue;
  /** The signing key and keeper of the log; without it a log is neither signed nor exported. */
  readonly logKeeping?: LogKeeping;
  /** Lets the log distinguish machines without naming them; without it the log has no machines. */
  readonly workstationSalt?: string;
  /** Version of the program, for the health page and the OpenAPI document. */
  readonly version: string;
  /** Refuses changes before the disk is full; without it nothing is refused. */
  readonly space?: SpaceGuard;
  /** Folder for an uploaded file while it is read; the system's temporary folder unless given. */
  readonly uploadFolder?: string;
  /** Threads for long work; those of this process unless given. */
  readonly taskThreads?: TaskThreads;
  /** Folder of the agency's own map files; without it the map shows countries only. */
  readonly basemapFolder?: string;
  /** True to mark cookies Secure and require strict transport: always except on plain http of this machine. */
  readonly tls: boolean;
}

/** Dependencies of an operation: the above, and what the server itself adds. */
export interface ServedDeps extends Deps {
  readonly refusals: RefusalTally;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation of the contract that a route serves. */
    readonly operation?: Operation;
  }
}
