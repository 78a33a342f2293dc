import type { ErrorCode } from '@reeve/domain';
import { ERROR_CODES } from '@reeve/domain';

/** What the server (or the way to it) refused, with a sentence for the person. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Empty when the request did not reach the server. */
  readonly requestId: string;

  constructor(of: {
    code: ErrorCode;
    title: string;
    status: number;
    detail?: Readonly<Record<string, unknown>>;
    requestId?: string;
    cause?: unknown;
  }) {
    super(of.title, { cause: of.cause });
    this.name = 'ApiError';
    this.code = of.code;
    this.status = of.status;
    this.detail = of.detail ?? {};
    this.requestId = of.requestId ?? '';
  }

  /** The server's plain sentence. */
  get title(): string {
    return this.message;
  }
}

/** No answer came, or one that says that there is none now. */
export function isNoAnswer(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unavailable';
}

/** The server knows no session of this browser. */
export function isNobody(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'not_signed_in' || error.code === 'session_ended');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Read an `application/problem+json` body; anything else becomes `internal` or `unavailable` by its status. */
export function problemFrom(body: unknown, status: number): ApiError {
  const problem = isRecord(body) ? body : {};
  const known = ERROR_CODES.find((code) => code === problem['code']);
  return new ApiError({
    code: known ?? (status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal'),
    title: text(problem['title']) || 'The server answered with an error.',
    status,
    detail: isRecord(problem['detail']) ? problem['detail'] : {},
    requestId: text(problem['requestId']),
  });
}

/** The server answered, and the person may not do this. */
export const isRefused = (error: unknown): boolean => error instanceof ApiError && error.code === 'not_permitted';
