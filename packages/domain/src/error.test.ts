import { describe, expect, test } from 'vitest';
import { ERROR_CODES, isReeveError, ReeveError } from './error.ts';

describe('an error of Reeve', () => {
  const cause = new Error('connection reset');
  const error = new ReeveError('not_found', 'There is nothing here that you may see.', { tried: 1 }, { cause });

  test('has its code, its sentence, its safe details, and its cause', () => {
    expect(error).toMatchObject({ name: 'ReeveError', code: 'not_found', detail: { tried: 1 }, cause });
    expect(error.message).toBe('There is nothing here that you may see.');
    expect(new ReeveError('internal', 'It stopped.').detail).toEqual({});
  });

  test('is identified by its code, never by its message', () => {
    expect(isReeveError(error)).toBe(true);
    expect(isReeveError(error, 'not_found')).toBe(true);
    expect(isReeveError(error, 'conflict')).toBe(false);
    expect(isReeveError(new Error('not_found'), 'not_found')).toBe(false);
    for (const other of [undefined, null, 'not_found', { code: 'not_found' }]) expect(isReeveError(other)).toBe(false);
  });

  test('has one code of a list without doubles', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  });
});
