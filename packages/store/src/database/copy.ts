import pg from 'pg';

/** Rows are buffered to chunks of about this size. */
const PIECE_BYTES = 65_536;
/** Buffered chunks before the server is paused. */
const WAITING_PIECES = 4;

/** A message of the server that carries rows. */
interface CopyData {
  readonly chunk: Buffer;
}

/** The part of a connection that COPY FROM needs and that has no types in the driver. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/**
 * Shared by both directions: a query in the driver's queue that ends with a tag or an error. It extends the driver's query class, because
 * the driver accepts no other in pipeline mode.
 */
abstract class Copy extends pg.Query {
  /** The driver sets this on what it is given; ours are notified by the handlers alone. */
  callback: unknown = () => undefined;
  readonly done: Promise<number>;
  ended = false;
  protected connection: CopyConnection | undefined;
  readonly #statement: string;
  #rows = 0;
  readonly #settle: { readonly resolve: (rows: number) => void; readonly reject: (error: Error) => void };

  constructor(statement: string) {
    super(statement);
    this.#statement = statement;
    let settle: { resolve: (rows: number) => void; reject: (error: Error) => void } | undefined;
    this.done = new Promise((resolve, reject) => (settle = { resolve, reject }));
    this.done.catch(() => undefined); // reported to the caller that awaits it; no one else needs it
    if (!settle) throw new Error('a promise runs its executor at once');
    this.#settle = settle;
  }

  override submit = (connection: pg.Connection): void => {
    this.connection = connection as CopyConnection; // the driver's connection has these methods
    connection.query(this.#statement);
  };
  handleCommandComplete(message: { readonly text: string }): void {
    // Settings around a COPY have tags of their own.
    const rows = /^COPY (\d+)$/.exec(message.text)?.[1];
    if (rows !== undefined) this.#rows = Number(rows);
  }
  handleReadyForQuery(): void {
    this.ended = true;
    this.#settle.resolve(this.#rows);
  }
  handleError(error: Error): void {
    this.ended = true;
    this.#settle.reject(error);
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
}

class CopyOut extends Copy {
  readonly #pieces: Buffer[] = [];
  #rows: Buffer[] = [];
  #bytes = 0;
  #wake: () => void = () => undefined;

  handleCopyData({ chunk }: CopyData): void {
    // The driver reuses its buffer.
    this.#rows.push(Buffer.from(chunk));
    this.#bytes += chunk.length;
    if (this.#bytes >= PIECE_BYTES) this.#flush();
  }
  #flush(): void {
    if (this.#bytes > 0) this.#pieces.push(Buffer.concat(this.#rows, this.#bytes));
    this.#rows = [];
    this.#bytes = 0;
    if (this.#pieces.length > WAITING_PIECES) this.connection?.stream.pause();
    this.#wake();
  }
  override handleReadyForQuery(): void {
    this.#flush();
    super.handleReadyForQuery();
    this.#wake();
  }
  override handleError(error: Error): void {
    super.handleError(error);
    this.#wake();
  }

  async *pieces(): AsyncGenerator<Buffer, number> {
    try {
      for (;;) {
        const piece = this.#pieces.shift();
        if (piece !== undefined) {
          yield piece;
          continue;
        }
        if (this.ended) return await this.done;
        this.connection?.stream.resume();
        await new Promise<void>((wake) => (this.#wake = wake));
      }
    } finally {
      this.connection?.stream.resume();
    }
  }
}

/**
 * Streams the rows of `copy … to stdout`, in chunks of whole rows; memory does not grow with the table.
 *
 * @returns the number of rows
 * @throws the server's error
 */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer, number> {
  const copy = new CopyOut(text);
  client.query(copy);
  return yield* copy.pieces();
}

class CopyEach extends Copy {
  readonly #take: (row: Buffer) => void;
  failure: unknown;

  constructor(statement: string, take: (row: Buffer) => void) {
    super(statement);
    this.#take = take;
  }
  handleCopyData({ chunk }: CopyData): void {
    if (this.failure !== undefined) return;
    try {
      this.#take(chunk);
    } catch (error) {
      this.failure = error ?? new Error('a row was refused');
    }
  }
}

/**
 * Passes each row of `copy … to stdout` to a function, in the buffer of the driver: a million rows leave nothing to collect. The
 * function must not keep the buffer, which is reused.
 *
 * @returns the number of rows
 * @throws the server's error, or the first error of the function once the rest is read
 */
export async function copyEach(client: pg.ClientBase, text: string, take: (row: Buffer) => void): Promise<number> {
  const copy = new CopyEach(text, take);
  client.query(copy);
  const rows = await copy.done;
  if (copy.failure !== undefined) throw copy.failure;
  return rows;
}

class CopyIn extends Copy {
  readonly ready: Promise<CopyConnection>;
  #open: (connection: CopyConnection) => void = () => undefined;

  constructor(text: string) {
    super(text);
    this.ready = new Promise((resolve) => (this.#open = resolve));
  }
  handleCopyInResponse(): void {
    if (this.connection) this.#open(this.connection);
  }
}

/**
 * Sends rows to `copy … from stdin`, as fast as the server accepts them.
 *
 * @returns the number of rows stored
 * @throws the server's error, or that of `pieces`; the transaction can then only be rolled back
 */
export async function copyIn(client: pg.ClientBase, text: string, pieces: AsyncIterable<Buffer>): Promise<number> {
  const copy = new CopyIn(text);
  client.query(copy);
  const connection = await Promise.race([copy.ready, copy.done]);
  if (typeof connection === 'number') return connection; // it ended before it began, without an error
  try {
    for await (const piece of pieces) {
      if (copy.ended) break; // refused: `done` has the cause
      connection.sendCopyFromChunk(piece);
      if (connection.stream.writableNeedDrain) await Promise.race([drained(connection), copy.done]);
    }
  } catch (error) {
    // Where the server refused, it already has what it needs; else signal that no more comes.
    connection.sendCopyFail('the rows broke off');
    await copy.done.catch(() => undefined);
    throw error;
  }
  if (!copy.ended) connection.endCopyFrom();
  return copy.done;
}

function drained(connection: CopyConnection): Promise<void> {
  return new Promise((resolve) => void connection.stream.once('drain', resolve));
}
