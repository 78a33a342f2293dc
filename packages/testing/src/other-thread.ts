import { Worker } from 'node:worker_threads';

/** A message to another thread: a file with its settings, or a file in JSON, read from the disk there. */
export interface Sending {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  /** `form`: settings and file in parts; `carried`: the file as base64 in JSON, `raw`: the file is the content; `none`: no file is sent. */
  readonly as: 'form' | 'carried' | 'raw' | 'none';
  readonly fileName: string;
}

export interface Sent {
  readonly status: number;
  readonly body: string;
}

const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const { readFile } = require('node:fs/promises');
parentPort.on('message', async ({ url, method, headers, path, as, fileName }) => {
  try {
    const bytes = as === 'none' ? undefined : await readFile(path);
    let body = bytes;
    if (as === 'form') {
      body = new FormData();
      body.append('settings', JSON.stringify({ fileName }));
      body.append('file', new Blob([bytes]), fileName);
    }
    if (as === 'carried') body = JSON.stringify({ file: { name: fileName, content: bytes.toString('base64') } });
    const response = await fetch(url, {
      method,
      headers: { ...headers, connection: 'close', ...(as === 'form' ? {} : { 'content-type': 'application/json' }) },
      body,
    });
    parentPort.postMessage({ status: response.status, body: await response.text() });
  } catch (error) {
    parentPort.postMessage({ status: 0, body: String(error && error.cause || error) });
  }
});
`;

/** A client on a separate thread, so that it costs the server's thread nothing. */
export class OtherThread {
  readonly #worker = new Worker(PROGRAM, { eval: true });

  /** Sends one message and waits for the answer. */
  send(sending: Sending): Promise<Sent> {
    this.#worker.postMessage(sending, []);
    return new Promise((resolve) => this.#worker.once('message', resolve));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
