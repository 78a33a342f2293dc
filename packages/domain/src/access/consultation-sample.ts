import type { Sha256 } from '../log/merkle.ts';

/** Number of consultations per person and month sampled for the supervisor. */
export const SAMPLE_SIZE = 5;

/** A supervisor's verdict on a sampled consultation. It is never counted or compared. */
export const SAMPLE_MARKS = ['validated', 'needs_explanation'] as const;
export type SampleMark = (typeof SAMPLE_MARKS)[number];

/** Kinds of record whose content oversight can open if a consultation of one was sampled. */
export const SAMPLED_KINDS = ['report', 'judgement', 'product'] as const;
export type SampledKind = (typeof SAMPLED_KINDS)[number];

/**
 * The sampling key of an event under a seed, in hex; the lowest keys are sampled. Anyone with the seed can repeat the
 * sample.
 */
export function lotOf(sha256: Sha256, utf8: (text: string) => Uint8Array, seed: string, seq: number): string {
  return Array.from(sha256(utf8(`${seed}:${seq}`)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A month, `2026-09`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
