import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Operation, OPERATIONS } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import type { Given } from './client.ts';
import { CONNECTION_OPTIONS, clientOf, findPlace, onServer, textOf } from './connection.ts';
import { jsonIn } from './problem.ts';
import type { Response } from './transport.ts';
import { type Command, type GivenOptions, type Terminal, widthOf } from '../command.ts';
import { plainJson, plainText } from '../output/plain-text.ts';
import { asTable } from '../output/table.ts';
import { parseJson, readJsonFile } from '../read-file.ts';

/** `reeve call`: any operation of the contract by its name. */
export const call: Command = {
  about:
    'Call any operation of the server by its name in the API documentation; --list shows them all.\n' +
    'The response is printed as received: JSON, or a file.',
  example: 'reeve call listReports --query \'{"state":"submitted"}\'',
  options: {
    list: { about: 'list the operations instead' },
    params: { value: 'JSON', about: 'its path parameters: {"id":"…"}' },
    query: { value: 'JSON', about: 'its query' },
    input: { value: 'JSON|@FILE', about: 'its content: JSON, or @ and the name of a file with it, or @-' },
    key: { value: 'TEXT', about: 'idempotency key; default: a new one for each call' },
    out: { value: 'FILE', about: 'write the response to a file' },
    ...CONNECTION_OPTIONS,
    json: { about: 'print JSON on one line' },
  },
  positionals: ['operation?'],
  network: true,
  run: async (options, terminal, [name]) => {
    if (options.has('list')) {
      terminal.out(listOf(options, terminal));
      return 0;
    }
    if (name === undefined) throw new ReeveError('invalid_input', 'The operation is missing; --list shows them all.');
    const operation = OPERATIONS.find((one) => one.name === name);
    if (!operation) throw new ReeveError('invalid_input', `There is no operation ${name}; --list shows them all.`);
    const given = await givenBy(options, terminal);
    const response =
      operation.access === 'open' && !options.has('persona')
        ? await openly(terminal, operation, given)
        : await onServer(options, terminal, (client) => client.fetch(operation, given));
    await show(response, options, terminal);
    return 0;
  },
};

/** Some operations need no session. */
async function openly(terminal: Terminal, operation: Operation, given: Given<Operation>): Promise<Response> {
  const { origin } = await findPlace(terminal, { withoutSession: true });
  return clientOf(terminal, origin).fetch(operation, given);
}

async function givenBy(options: GivenOptions, terminal: Terminal): Promise<Given<Operation>> {
  const part = (name: string): unknown => {
    const text = textOf(options, name);
    return text === undefined ? {} : parseJson(text, `--${name}`);
  };
  const input = textOf(options, 'input');
  return {
    params: part('params'),
    query: part('query'),
    input: input?.startsWith('@') ? await readJsonFile(input.slice(1), terminal) : part('input'),
    key: textOf(options, 'key') ?? randomUUID(),
  };
}

async function show(response: Response, options: GivenOptions, terminal: Terminal): Promise<void> {
  const file = textOf(options, 'out');
  if (file !== undefined) {
    await writeFile(file, response.body).catch((cause: unknown) => {
      throw new ReeveError('misconfigured', `${file} cannot be written.`, {}, { cause });
    });
    return;
  }
  const value = jsonIn(response);
  if (value !== undefined) terminal.out(plainJson(value, options.has('json') ? 0 : 2));
  else terminal.out(plainText(response.body.toString('utf8')).replace(/\n$/, ''));
}

function listOf(options: GivenOptions, terminal: Terminal): string {
  const operations = OPERATIONS.map(({ name, method, path, summary }) => ({ name, method, path, summary }));
  if (options.has('json')) return plainJson(operations);
  return asTable(
    [{ title: 'OPERATION', whole: true }, { title: 'METHOD' }, { title: 'PATH' }, { title: 'WHAT IT DOES' }],
    operations.map((one) => [one.name, one.method, one.path, one.summary]),
    widthOf(terminal),
  );
}
