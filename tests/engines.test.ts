import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const { satisfies } = createRequire(import.meta.url)('semver') as {
  readonly satisfies: (version: string, range: string) => boolean; // the package has no types of its own
};
interface Locked {
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
}; // written by npm

/** The oldest supported version of Node, and the two long-term lines after it. */
test.each(['20.19.0', '20.20.2', '22.22.0', '24.11.0'])('every installed package runs on Node %s', (version) => {
  const others = Object.entries(lock.packages).filter(
    ([, { engines, optional }]) =>
      optional !== true && engines?.node !== undefined && !satisfies(version, engines.node),
  );
  expect(others.map(([name, { engines }]) => `${name} wants ${engines?.node}`)).toEqual([]);
});
