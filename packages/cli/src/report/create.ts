import { randomUUID } from 'node:crypto';
import { createReport, draft, submitReport } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { readJsonFile } from '../read-file.ts';

/** `reeve report create` */
export const createReportCommand: Command = {
  about:
    'Create a report from a JSON file: a draft that only you see or, with --submit, one that is sent for evaluation.\n' +
    'docs/operations/cli.md shows such a file. You choose grade, marking, purpose and review date; none has a default.',
  example: 'reeve report create --file draft.json --submit',
  options: {
    file: { value: 'FILE', about: 'the draft as JSON; - for standard input', required: true },
    submit: { about: 'send it too; if that is refused, the draft is kept' },
    key: {
      value: 'TEXT',
      about: 'created only once for repeated runs with this key: 8 to 70 letters, digits, - and _',
    },
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  network: true,
  run: async (options, terminal) => {
    const key = textOf(options, 'key') ?? randomUUID();
    if (!/^[\w-]{8,70}$/.test(key)) {
      throw new ReeveError('invalid_input', '--key must be 8 to 70 letters, digits, - and _.');
    }
    const form = parseDraft(await readJsonFile(textOf(options, 'file') ?? '', terminal));
    return onServer(options, terminal, async (client) => {
      const made = await client.call(createReport, { input: { draft: form }, key });
      const { id, reference } = made;
      let moved: { state: string; version: number } = { state: 'draft', version: made.version };
      if (options.has('submit')) {
        try {
          moved = await client.call(submitReport, {
            params: { id },
            input: { version: made.version },
            key: `${key}-submit`,
          });
        } catch (error) {
          if (isReeveError(error)) terminal.err(`The draft is kept as ${reference}.`);
          throw error;
        }
      }
      const done = { id, reference, version: moved.version, state: moved.state };
      const sentence = moved.state === 'draft' ? `${reference} is kept as your draft.` : `${reference} is sent.`;
      terminal.out(options.has('json') ? plainJson(done) : sentence);
      return 0;
    });
  },
};

function parseDraft(value: unknown) {
  const parsed = draft.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the draft';
  throw new ReeveError('invalid_input', `Nothing was sent. ${field}: ${issue?.message ?? 'not understood'}.`);
}
