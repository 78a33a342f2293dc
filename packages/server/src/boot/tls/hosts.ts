import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { ReeveError } from '@reeve/domain';

/** A host of a certificate: a DNS name, or an address as its 4 or 16 octets. */
export type Host = { readonly dns: string } | { readonly address: Buffer };

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Names in every certificate: the start block prints one of them, and checks run on the machine itself. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '::1'];

/**
 * Returns the hosts of a certificate from typed text, each once, followed by this machine's own names.
 *
 * @param text names and addresses separated by commas; a name in another script becomes its ASCII form
 * @throws ReeveError invalid_input — a part that is neither; a wildcard
 */
export function parseHosts(text: string): readonly Host[] {
  const given = text.split(',').map((part) => part.trim());
  return [...new Set([...given.map(canonicalHost), ...THIS_MACHINE])].map((host) =>
    isIP(host) === 0 ? { dns: host } : { address: octetsOf(host) },
  );
}

/**
 * Returns a host name in ASCII, or an address in its canonical form.
 *
 * @throws ReeveError invalid_input — it is neither
 */
export function canonicalHost(host: string): string {
  if (isIP(host) === 4) return host;
  // The URL parser writes an IPv6 address in its canonical, shortest form.
  if (isIP(host) === 6 && !host.includes('%')) return new URL(`http://[${host}]`).hostname.slice(1, -1);
  const name = domainToASCII(host);
  if (name === '' || name.length > 253 || isIP(name) !== 0 || !name.split('.').every((label) => LABEL.test(label))) {
    throw new ReeveError('invalid_input', `"${host}" is neither a host name such as reeve.example.org nor an address.`);
  }
  return name;
}

function octetsOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined): number[] => (text ? text.split(':').map((one) => parseInt(one, 16)) : []);
  const [before, after] = [groups(head), groups(tail)];
  const between = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return Buffer.from([...before, ...between, ...after].flatMap((group) => [group >> 8, group & 255]));
}
