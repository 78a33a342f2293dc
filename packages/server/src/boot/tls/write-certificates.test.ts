import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReeveError } from '@reeve/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeCertificates } from './write-certificates.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeve-tls-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (name: string): Promise<X509Certificate> =>
  new X509Certificate(await readFile(join(folder, name), 'utf8'));
const DAY_MS = 86_400_000;

describe('an installation’s own certificates', () => {
  test('the CA signs itself and can sign nothing but servers', async () => {
    await writeCertificates(folder, 'reeve.example.org', new Date());
    const ca = await read('ca.pem');
    expect(ca.ca).toBe(true);
    expect(ca.verify(ca.publicKey)).toBe(true);
    expect(ca.checkIssued(ca)).toBe(true);
    expect(ca.subject).toMatch(/^CN=Reeve internal CA [0-9a-f]{8}$/);
  });

  test('the server’s certificate is signed by the CA, for these hosts only and for serving only', async () => {
    await writeCertificates(folder, 'reeve.example.org,10.1.2.3', new Date());
    const [ca, server] = [await read('ca.pem'), await read('server.pem')];
    expect(server.verify(ca.publicKey)).toBe(true);
    expect(server.checkIssued(ca)).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.checkHost('reeve.example.org')).toBe('reeve.example.org');
    expect(server.checkHost('localhost')).toBe('localhost');
    expect(server.checkHost('other.example.org')).toBeUndefined();
    expect(server.checkIP('10.1.2.3')).toBe('10.1.2.3');
    expect(server.checkIP('::1')).toBe('::1');
    expect(server.checkIP('10.1.2.4')).toBeUndefined();
    expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']); // Node's name of the extended usage
    expect(server.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  });

  test('the extensions follow RFC 5280, critical where it requires that', async () => {
    await writeCertificates(folder, 'reeve.example.org', new Date());
    const hex = async (name: string): Promise<string> => (await read(name)).raw.toString('hex');
    // basicConstraints critical CA:TRUE pathlen 0; keyUsage critical keyCertSign, cRLSign
    expect(await hex('ca.pem')).toContain('0603551d130101ff040830060101ff020100');
    expect(await hex('ca.pem')).toContain('0603551d0f0101ff040403020106');
    // basicConstraints critical, empty; keyUsage critical digitalSignature; dNSName
    expect(await hex('server.pem')).toContain('0603551d130101ff04023000');
    expect(await hex('server.pem')).toContain('0603551d0f0101ff040403020780');
    expect(await hex('server.pem')).toContain(`8211${Buffer.from('reeve.example.org').toString('hex')}`);
    const keyIdOfCa = /0603551d0e04160414([0-9a-f]{40})/.exec(await hex('ca.pem'))?.[1];
    expect(await hex('server.pem')).toContain(`0603551d23041830168014${keyIdOfCa}`);
  });

  test('is valid for 397 days and from an hour ago', async () => {
    const now = new Date('2031-03-01T12:00:00Z');
    const { until } = await writeCertificates(folder, 'reeve.example.org', now);
    const server = await read('server.pem');
    expect(until.toISOString()).toBe('2032-04-01T12:00:00.000Z');
    expect(new Date(server.validTo)).toEqual(until);
    expect(new Date(server.validFrom).toISOString()).toBe('2031-03-01T11:00:00.000Z');
  });

  test('dates a CA beyond 2050 correctly', async () => {
    await writeCertificates(folder, 'reeve.example.org', new Date('2045-06-01T00:00:00Z'));
    expect(new Date((await read('ca.pem')).validTo).toISOString()).toBe('2055-05-30T00:00:00.000Z');
  });

  test('a second run signs a new key with the same CA, and clients need nothing new', async () => {
    const first = await writeCertificates(folder, 'reeve.example.org', new Date());
    const [ca, before] = [await read('ca.pem'), await read('server.pem')];
    const second = await writeCertificates(folder, 'two.example.org', new Date());
    const after = await read('server.pem');
    expect([first.newCa, second.newCa]).toEqual([true, false]);
    expect((await read('ca.pem')).fingerprint256).toBe(ca.fingerprint256);
    expect(after.verify(ca.publicKey)).toBe(true);
    expect(after.checkHost('two.example.org')).toBe('two.example.org');
    expect(after.serialNumber).not.toBe(before.serialNumber);
    expect(after.publicKey.equals(before.publicKey)).toBe(false);
  });

  test('a server’s certificate does not outlive its CA', async () => {
    const now = new Date('2031-03-01T12:00:00Z');
    await writeCertificates(folder, 'reeve.example.org', now);
    const late = new Date(now.getTime() + 3600 * DAY_MS);
    const { until } = await writeCertificates(folder, 'reeve.example.org', late);
    expect(until).toEqual(new Date((await read('ca.pem')).validTo));
  });

  test('only their owner can read private keys', async () => {
    await writeCertificates(folder, 'reeve.example.org', new Date());
    for (const name of ['ca-key.pem', 'server-key.pem']) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
  });

  test.each([
    ['is damaged', () => writeFile(join(folder, 'ca.pem'), 'not a certificate')],
    ['has lost its key', () => rm(join(folder, 'ca-key.pem'))],
    ['has expired', () => Promise.resolve()],
  ])('a CA that %s is refused, and nothing is overwritten', async (what, spoil) => {
    await writeCertificates(folder, 'reeve.example.org', new Date());
    const before = await readFile(join(folder, 'server.pem'), 'utf8');
    await spoil();
    const when = new Date(Date.now() + (what === 'has expired' ? 3651 * DAY_MS : 0));
    await expect(writeCertificates(folder, 'reeve.example.org', when)).rejects.toSatisfy((error: unknown) =>
      isReeveError(error, 'conflict'),
    );
    expect(await readFile(join(folder, 'server.pem'), 'utf8')).toBe(before);
  });

  test('refuses a key that belongs to another CA', async () => {
    const other = await mkdtemp(join(tmpdir(), 'reeve-tls-'));
    try {
      await writeCertificates(folder, 'reeve.example.org', new Date());
      await writeCertificates(other, 'reeve.example.org', new Date());
      await writeFile(join(folder, 'ca-key.pem'), await readFile(join(other, 'ca-key.pem')));
      await chmod(join(folder, 'ca-key.pem'), 0o600);
      await expect(writeCertificates(folder, 'a.example', new Date())).rejects.toThrow(
        'is not a CA whose key is ca-key.pem',
      );
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});

describe('a server with such a certificate', () => {
  test('is trusted, under its name, only by clients that trust the CA', async () => {
    const files = await writeCertificates(folder, 'reeve.example.org', new Date());
    const [cert, key, ca] = await Promise.all(
      [files.certFile, files.keyFile, files.caFile].map((file) => readFile(file)),
    );
    const server = https.createServer({ cert, key, minVersion: 'TLSv1.2' }, (_, response) => response.end('hello'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // it listens on a port
    const get = (options: https.RequestOptions): Promise<string> =>
      new Promise((resolve, reject) => {
        const request = https.get({ host: '127.0.0.1', port, agent: false, ...options }, (response) => {
          response.setEncoding('utf8').on('data', resolve);
        });
        request.on('error', (error) => reject(error));
      });
    try {
      expect(await get({ ca })).toBe('hello');
      expect(await get({ ca, servername: 'reeve.example.org' })).toBe('hello');
      await expect(get({ ca, servername: 'other.example.org' })).rejects.toMatchObject({
        code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      });
      await expect(get({})).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    } finally {
      server.close();
    }
  });
});
