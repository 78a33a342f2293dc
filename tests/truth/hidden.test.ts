import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const packages = new URL('../../packages/', import.meta.url).pathname;

test.each(['web', 'server', 'cli', 'contract', 'store', 'analysis'])(
  'no code in %s uses the hidden truth of Riverton',
  (name) => {
    const folder = join(packages, name, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    const knowing = files.filter((file) =>
      /RIVERTON_TRUTH|RivertonTruth/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(knowing).toEqual([]);
  },
);
