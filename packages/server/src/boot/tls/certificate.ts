import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import {
  bitString,
  boolean,
  namedBits,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  taggedOctets,
  time,
  unsigned,
  utf8String,
} from './der.ts';
import type { Host } from './hosts.ts';

/** Common parts of both kinds of certificate. */
interface Common {
  /** 8 to 20 random octets (RFC 5280 §4.1.2.2). */
  readonly serial: Uint8Array;
  readonly from: Date;
  readonly until: Date;
  /** The private key that signs, on the curve P-256: the CA's. */
  readonly caKey: KeyObject;
}

/** Returns the certificate of the agency's own CA, which can sign certificates of servers and no further CA (`pathLen` 0). PEM. */
export function makeCaCertificate(of: Common): string {
  const publicKey = createPublicKey(of.caKey);
  return makeCertificate({ ...of, subject: caName(publicKey), publicKey }, [
    extension(OID.basicConstraints, true, sequence(boolean(true), unsigned(Buffer.from([0])))),
    extension(OID.keyUsage, true, namedBits([KEY_CERT_SIGN, CRL_SIGN])),
    extension(OID.subjectKeyId, false, octetString(keyId(publicKey))),
  ]);
}

/** Returns a certificate for a TLS server under such a CA. Clients check only the hosts; the name is for people. PEM. */
export function makeServerCertificate(
  of: Common & { readonly publicKey: KeyObject; readonly hosts: readonly Host[] },
): string {
  const names = of.hosts.map((host) =>
    'dns' in host ? taggedOctets(2, Buffer.from(host.dns, 'ascii')) : taggedOctets(7, host.address),
  );
  return makeCertificate({ ...of, subject: nameOf('Reeve server') }, [
    extension(OID.basicConstraints, true, sequence()),
    extension(OID.keyUsage, true, namedBits([DIGITAL_SIGNATURE])),
    extension(OID.extendedKeyUsage, false, sequence(oid(OID.serverAuth))),
    extension(OID.subjectAltName, false, sequence(...names)),
    extension(OID.subjectKeyId, false, octetString(keyId(of.publicKey))),
    extension(OID.authorityKeyId, false, sequence(taggedOctets(0, keyId(createPublicKey(of.caKey))))),
  ]);
}

const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

/** Bits of `KeyUsage`, RFC 5280 §4.2.1.3. */
const DIGITAL_SIGNATURE = 0;
const KEY_CERT_SIGN = 5;
const CRL_SIGN = 6;

/** RFC 5280 §4.1: version 3, and the parts in their order. */
function makeCertificate(
  of: Common & { readonly subject: Buffer; readonly publicKey: KeyObject },
  extensions: readonly Buffer[],
): string {
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const toBeSigned = sequence(
    tagged(0, unsigned(Buffer.from([2]))),
    unsigned(of.serial),
    algorithm,
    caName(createPublicKey(of.caKey)),
    sequence(time(of.from), time(of.until)),
    of.subject,
    subjectPublicKeyInfo(of.publicKey),
    tagged(3, sequence(...extensions)),
  );
  const signature = sign('sha256', toBeSigned, { key: of.caKey, dsaEncoding: 'der' });
  return pemOf(sequence(toBeSigned, algorithm, bitString(signature)));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** A name of one part, its common name. */
function nameOf(commonName: string): Buffer {
  return sequence(set(sequence(oid(OID.commonName), utf8String(commonName))));
}

/** The CA's name contains the start of its key's identifier, so that two CAs of an agency are distinguishable. */
function caName(publicKey: KeyObject): Buffer {
  return nameOf(`Reeve internal CA ${keyId(publicKey).toString('hex').slice(0, 8)}`);
}

function subjectPublicKeyInfo(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

/** RFC 7093 §2, method 1: the first 160 bits of SHA-256 over the key's bits; of a P-256 key its 65 octets at the end. */
function keyId(publicKey: KeyObject): Buffer {
  return createHash('sha256').update(subjectPublicKeyInfo(publicKey).subarray(-65)).digest().subarray(0, 20);
}

function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
