import { ReeveError } from '@reeve/domain';

/** Where `npm start` serves. */
export const DEFAULT_ADDRESS = 'http://localhost:4400';

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Returns a server's origin from a given address: `https://reeve.example.org`, or `http://localhost:4400`.
 *
 * @param text as given
 * @param from its source, for the sentence: `--url`, `REEVE_URL`
 * @returns scheme, host and port, without a slash at the end
 * @throws ReeveError invalid_input — no address; more than scheme, host and port; plain http to another machine, where a
 *         token and all content could be intercepted
 */
export function parseAddress(text: string, from: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    throw new ReeveError('invalid_input', `${from} must be an address such as https://reeve.example.org.`);
  }
  if (url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ReeveError('invalid_input', `${from} must be scheme, host and port alone, such as ${url.origin}.`);
  }
  if (url.protocol === 'http:' && !THIS_MACHINE.includes(url.hostname)) {
    throw new ReeveError(
      'invalid_input',
      `${from} is plain http to another machine, where others could read the traffic; give its https address.`,
    );
  }
  return url.origin;
}
