import type { Operation, ReplyOf } from '@reeve/contract';
import { ApiError, problemFrom } from './error.ts';
import { liftFor } from './renewal.ts';

/** A file with the settings that its operation takes. */
interface SentFile {
  readonly file: File;
  readonly settings: object;
}

/**
 * Uploads a file for a preview. `XMLHttpRequest`, because only it reports the progress of an upload.
 *
 * @param token the CSRF token of the present session; read again when the upload is repeated after signing in again
 * @param onSent bytes sent so far
 * @throws ApiError the server's problem, or `unavailable` if it did not answer
 */
export async function sendFile<O extends Operation>(
  operation: O,
  sent: SentFile,
  token: () => string,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReplyOf<O>> {
  const lift = liftFor(operation);
  for (;;) {
    try {
      return await send(operation, sent, token(), onSent, signal);
    } catch (error) {
      if (!(error instanceof ApiError) || !(await lift(error))) throw error;
    }
  }
}

function send<O extends Operation>(
  operation: O,
  { file, settings }: SentFile,
  token: string,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReplyOf<O>> {
  const body = new FormData();
  body.append('settings', JSON.stringify(settings)); // before the file: the server reads the parts as they come
  body.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.open(operation.method, operation.path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-reeve-csrf', token);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => onSent(event.loaded));
    request.addEventListener('load', () => {
      const reply: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(reply as ReplyOf<O>); // the server cuts its replies to this schema
      else reject(problemFrom(reply, request.status));
    });
    request.addEventListener('error', () =>
      reject(new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0 })),
    );
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped.', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    request.send(body);
  });
}
