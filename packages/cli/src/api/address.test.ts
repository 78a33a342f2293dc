import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { parseAddress } from './address.ts';

describe('a server’s address', () => {
  test.each([
    ['https://reeve.example.org', 'https://reeve.example.org'],
    ['https://Reeve.Example.org:8443/', 'https://reeve.example.org:8443'],
    ['http://localhost:4400', 'http://localhost:4400'],
    ['http://127.0.0.1:4400/', 'http://127.0.0.1:4400'],
    ['http://[::1]:4400', 'http://[::1]:4400'],
  ])('%s is %s', (text, origin) => {
    expect(parseAddress(text, '--url')).toBe(origin);
  });

  test.each([
    ['reeve.example.org', 'must be an address'],
    ['localhost:4400', 'must be an address'],
    ['ftp://reeve.example.org', 'must be an address'],
    ['', 'must be an address'],
    ['https://somebody:secret@reeve.example.org', 'scheme, host and port alone'],
    ['https://reeve.example.org/reeve', 'scheme, host and port alone'],
    ['https://reeve.example.org?x=1', 'scheme, host and port alone'],
    ['http://reeve.example.org', 'plain http to another machine'],
    ['http://127.0.0.1.example.org', 'plain http to another machine'],
    ['http://localhost.example.org', 'plain http to another machine'],
    ['http://10.1.2.3:4400', 'plain http to another machine'],
  ])('%s is refused in a sentence that names what gave it and shows no secret', (text, sentence) => {
    const refusal = (): unknown => {
      try {
        return parseAddress(text, 'REEVE_URL');
      } catch (error) {
        return error;
      }
    };
    const error = refusal();
    expect(isReeveError(error, 'invalid_input')).toBe(true);
    expect(String(error)).toContain('REEVE_URL');
    expect(String(error)).toContain(sentence);
    expect(String(error)).not.toContain('secret');
  });
});
