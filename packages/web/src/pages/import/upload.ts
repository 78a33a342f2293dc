import { importCrimes, type ReplyOf } from '@reeve/contract';
import { ApiError, problemFrom } from '../../api/error.ts';
import { liftFor } from '../../api/renewal.ts';
import type { chosenMarking } from '../../components/marking-answers.ts';

export interface UploadSettings {
  readonly fileName: string;
  readonly bytes: number;
  /** The type of all rows, where the file does not say. */
  readonly type?: string;
  /** Where it is not marked as the agency's recorded crime. */
  readonly marking?: NonNullable<ReturnType<typeof chosenMarking>>;
}

/**
 * Send a file of recorded crime. `XMLHttpRequest`, because it is the only way a page learns how much has left.
 *
 * @param token the CSRF token of the session in use; asked anew when the upload is repeated after signing in again
 * @param onSent bytes that have left so far
 * @throws ApiError what the server answered, or `unavailable` when it did not
 */
export async function uploadCrimes(
  file: File,
  settings: UploadSettings,
  token: () => string,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReplyOf<typeof importCrimes>> {
  const key = crypto.randomUUID(); // the same when the upload is repeated after signing in again
  const lift = liftFor(importCrimes);
  for (;;) {
    try {
      return await send(file, settings, token(), key, onSent, signal);
    } catch (error) {
      if (!(error instanceof ApiError) || !(await lift(error))) throw error;
    }
  }
}

function send(
  file: File,
  settings: UploadSettings,
  token: string,
  key: string,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReplyOf<typeof importCrimes>> {
  const body = new FormData();
  body.append('settings', JSON.stringify(settings)); // before the file: the server reads the parts as they come
  body.append('file', file, settings.fileName);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.open(importCrimes.method, importCrimes.path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-reeve-csrf', token);
    request.setRequestHeader('idempotency-key', key);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => onSent(event.loaded));
    request.addEventListener('load', () => {
      const reply: unknown = request.response;
      if (request.status >= 200 && request.status < 300)
        resolve(reply as ReplyOf<typeof importCrimes>); // the server cuts its replies to this schema
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
