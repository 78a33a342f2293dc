import { readFile } from 'node:fs/promises';
import { draft } from '@reeve/contract';
import { draftFaults, type ReportDraft } from '@reeve/domain';
import { expect, test } from 'vitest';

test('the draft in docs/operations/cli.md is complete and could be sent', async () => {
  const page = await readFile(new URL('../../../../docs/operations/cli.md', import.meta.url), 'utf8');
  const form = draft.parse(JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? ''));
  expect(draftFaults(form as unknown as ReportDraft)).toEqual([]); // the domain's form has `undefined` where this one has no field
});
