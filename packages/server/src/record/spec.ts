import type { FunctionName, LabelParts, Language, ReeveError, StepActor, Verdict } from '@reeve/domain';
import type { ActorTx, NewRecord, RecordKind, StoredRecord } from '@reeve/store';
import type { Operation } from '@reeve/contract';

/** Input of every create operation of a record. */
export interface CreateInput<B = unknown> {
  readonly title: string;
  readonly body: B;
  readonly cites: NewRecord['cites'];
  readonly marking?: unknown;
  readonly ownerId?: string | undefined;
  readonly dueOn?: string | undefined;
}

/** The specifics of a kind of record; everything else is the same for all. */
export interface RecordSpec<B = unknown> {
  readonly kind: RecordKind;
  readonly list: Operation;
  readonly read: Operation;
  readonly create?: Operation;
  readonly move?: Operation;
  /** Who can create one. */
  readonly createdBy?: FunctionName;
  /** The initial state. */
  readonly initial: (input: CreateInput<B>) => string;
  /** Checks and completes the input; throws with a sentence, changes only its result. */
  readonly prepare?: (tx: ActorTx, input: CreateInput<B>) => Promise<CreateInput<B>> | CreateInput<B>;
  /** The marking of a new one, if it is not just the chosen one. */
  readonly marking?: (chosen: Omit<LabelParts, 'agencyId'>, input: CreateInput<B>) => Omit<LabelParts, 'agencyId'>;
  /** What else happens in the transaction of a new one; what it returns is added to the reply. */
  readonly afterCreate?: (tx: ActorTx, id: string, input: CreateInput<B>) => Promise<object | void>;
  /** Possible next states. */
  readonly steps: (state: string, row: StoredRecord) => readonly string[];
  /** The rule on a step. It is asked of the reader, and of each role: it depends on the actor only through `actor`. */
  readonly mayMove: (tx: ActorTx, row: StoredRecord, to: string, actor: StepActor) => Verdict;
  /** What a step that the rule allows still needs of what is stored elsewhere. */
  readonly mayMoveNow?: (tx: ActorTx, row: StoredRecord, to: string) => Promise<Verdict>;
  /** Condition of a step; throws with a sentence. */
  readonly checkMove?: (tx: ActorTx, row: StoredRecord, to: string, reason: string) => Promise<void>;
  /** Title and body in a reader's language, where the program makes them from codes and numbers. */
  readonly say?: (row: StoredRecord, language: Language) => { readonly title: string; readonly body: unknown };
  /** What lists show of each row in addition to what every kind shows, in the order of the rows. */
  readonly rows?: (tx: ActorTx, rows: readonly StoredRecord[]) => Promise<readonly object[]> | readonly object[];
  /** The sentence for a record that this person can no longer read, if they may know why. */
  readonly ended?: (tx: ActorTx, id: string) => Promise<ReeveError | undefined>;
  /** Content of its page in addition to what every kind shows. */
  readonly more?: (tx: ActorTx, row: StoredRecord, language: Language) => Promise<object>;
  /** Documents under review whose readers are notified at once of a step. */
  readonly toldWith?: (tx: ActorTx, row: StoredRecord) => Promise<readonly string[]>;
  /** What else happens in the transaction of a step. */
  readonly afterMove?: (tx: ActorTx, row: StoredRecord, to: string) => Promise<void>;
  /** What else changes with a step. */
  readonly onMove?: (
    tx: ActorTx,
    row: StoredRecord,
    to: string,
    language: Language,
  ) => RecordChange | Promise<RecordChange>;
}

interface RecordChange {
  readonly body?: object;
  readonly ownerId?: string;
  readonly dueOn?: string;
}
