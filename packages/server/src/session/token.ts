import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, and what is stored of them. */
export interface Token {
  readonly text: string;
  readonly hash: Buffer;
}
export function hashToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
export function newToken(): Token {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: hashToken(text) };
}
