import { createHash } from 'node:crypto';
import type { Factories } from '@reeve/store';

/** A session's secret, and its stored form. */
export interface Token {
  readonly text: string;
  readonly hash: Buffer;
}
export function hashToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
/** Between what all tokens of a browser's session begin with and the rest. */
const AFTER_FAMILY = '.';
/** A token of a browser's session, and the stored form of what all its tokens begin with. */
export interface BrowserToken extends Token {
  readonly familyHash: Buffer;
}
/** Returns the stored form of what a token begins with; undefined for a token without a family, as that of the command line. */
export function familyHashOf(text: string): Buffer | undefined {
  const length = text.indexOf(AFTER_FAMILY);
  return length === -1 ? undefined : hashToken(text.slice(0, length));
}
/** Returns a new token for a browser, of the family of the one it replaces. */
export function newBrowserToken(factories: Factories, replaced = ''): BrowserToken {
  const [family = ''] = replaced.includes(AFTER_FAMILY) ? replaced.split(AFTER_FAMILY) : [factories.secret()];
  const text = `${family}${AFTER_FAMILY}${factories.secret()}`;
  return { text, hash: hashToken(text), familyHash: hashToken(family) };
}
export function newToken(factories: Factories): Token {
  const text = factories.secret();
  return { text, hash: hashToken(text) };
}
