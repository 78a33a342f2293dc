import type { Operation } from '@reeve/contract';
import { urlOf, type Client, type Given, type World } from '../world.ts';

/** A person's file, byte for byte. */
export async function fileOf<O extends Operation>(
  world: World,
  client: Client,
  operation: O,
  given: Given<O>,
): Promise<Buffer> {
  const answer = await world.app.inject({
    method: operation.method,
    url: urlOf(operation, given),
    headers: { authorization: `Bearer ${client.token}` },
  });
  if (answer.statusCode !== 200) throw new Error(`${operation.name} answered ${answer.statusCode} ${answer.body}`);
  return answer.rawPayload;
}

/** A file in the form used by an operation. */
export const carried = (content: string | Uint8Array, name = 'file') => ({
  name,
  content: Buffer.from(content).toString('base64'),
});
