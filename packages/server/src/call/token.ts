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
export function newToken(factories: Factories): Token {
  const text = factories.secret();
  return { text, hash: hashToken(text) };
}
