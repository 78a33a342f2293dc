import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { ReeveError } from '@reeve/domain';

/** Names of this machine for itself. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Returns the name in a `Host` header, without port and brackets; undefined if it is invalid. */
function nameIn(header: string | undefined): string | undefined {
  const [, bracketed, plain] =
    /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9._-]{1,253}))(?::\d{1,5})?$/i.exec(header ?? '') ?? [];
  return (bracketed ?? plain)?.toLowerCase();
}

/**
 * Returns a check that refuses requests under any other name than the server's own. Without it a page of another site whose name points at
 * this machine would be of the same origin (DNS rebinding).
 *
 * @param names configured host names and addresses, lower case
 * @param cert  the certificate in PEM; its names are served too
 */
export function makeHostCheck(names: readonly string[], cert?: Buffer): (header: string | undefined) => void {
  const known = new Set([...LOOPBACK, ...names]);
  const certificate = cert && new X509Certificate(cert);
  const isServed = (name: string): boolean =>
    known.has(name) ||
    (certificate !== undefined &&
      (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined);
  return (header) => {
    const name = nameIn(header);
    if (name === undefined || !isServed(name))
      throw new ReeveError(
        'wrong_address',
        'This server does not answer to this name. Use the address your administrator gave you. Administrators add names with REEVE_NAMES.',
      );
  };
}
