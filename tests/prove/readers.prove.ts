import { tell } from '@reeve/testing/run/tally.ts';
import { afterEach } from 'vitest';
// The full set of what a landing samples: readers outside a raw file, holes in policies, headers, the command line, a
// restored backup, growing pages, generated worlds, the log of every call, masked names.
import '../database/backup-drill.test.ts';
import '../database/growth.test.ts';
import '../need-to-know/cli.test.ts';
import '../need-to-know/decisions.test.ts';
import '../need-to-know/headers.test.ts';
import '../need-to-know/log-completeness.test.ts';
import '../need-to-know/masked-everywhere.test.ts';
import '../need-to-know/mutants.test.ts';
import '../need-to-know/raw-compartment.test.ts';

let seen = 0;
let failed = 0;
afterEach(({ task }) => {
  seen += 1;
  if (task.result?.state === 'fail') failed += 1;
  tell([{ part: 'readers', figure: 'tests of the harness with every reader and hole', aim: 30, seen, failed }]);
});
