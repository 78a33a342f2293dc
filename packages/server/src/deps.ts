import type { JournalQueue, Store } from '@reeve/store';

/** What the composition root hands to every operation. */
export interface Deps {
  readonly store: Store;
  readonly journal: JournalQueue;
  /** Version of the program, for the health page and the OpenAPI document. */
  readonly version: string;
  /** Whether cookies may be marked Secure and strict transport be asked for: true but on plain http of this machine. */
  readonly tls: boolean;
}
