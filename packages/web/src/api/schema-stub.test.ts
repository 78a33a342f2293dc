import { expect, test, vi } from 'vitest';
import { z as stub } from './schema-stub.ts';

type Loose = Record<string, (...args: unknown[]) => Loose>;

test('the contract built upon it keeps every operation’s name, method and path', async () => {
  const { OPERATIONS: real } = await import('@reeve/contract');
  const facts = real.map(({ name, method, path, access }) => ({ name, method, path, access }));
  vi.resetModules();
  vi.doMock('zod', () => ({ z: stub }));
  const { OPERATIONS: built } = await import('@reeve/contract');
  expect(built).not.toBe(real);
  expect(built.map(({ name, method, path, access }) => ({ name, method, path, access }))).toEqual(facts);
  expect(built[0]?.reply).toBe(stub);
});

test('refuses to pretend that it checks', () => {
  const z = stub as Loose; // the stub takes whatever is asked of it
  expect(() => z['object']?.({})['parse']?.({})).toThrow('do not check');
});
