import { createStatement, type InputGiven } from '@reeve/contract';
import { collate, submit, tip } from '../story.ts';
import { makeWorld, type Client, type World } from '../world.ts';

/** A world, and the four people between a report and what is known from it. */
export interface Stating {
  readonly world: World;
  /** Writes reports. */
  readonly bela: Client;
  /** Evaluates and sanitises them. */
  readonly mara: Client;
  /** Checks them. */
  readonly theo: Client;
  /** Analyses what they report. */
  readonly ivo: Client;
}

/** Makes a world for statements and signs its four people in. */
export async function startStating(seed: string): Promise<Stating> {
  const world = await makeWorld({ seed });
  const [bela, mara, theo, ivo] = await Promise.all([
    world.as('bela'),
    world.as('mara'),
    world.as('theo'),
    world.as('ivo'),
  ]);
  return { world, bela, mara, theo, ivo };
}

/** A report that was written, evaluated, checked and collated. @returns its id */
export async function collated(
  { bela, mara, theo }: Pick<Stating, 'bela' | 'mara' | 'theo'>,
  form: Parameters<typeof tip>[0],
  released: NonNullable<Parameters<typeof collate>[3]>,
): Promise<string> {
  const id = await submit(bela, tip(form));
  await collate(mara, theo, id, released);
  return id;
}

/** What a statement of fact from a report states. */
export type Fact = Omit<InputGiven<typeof createStatement>, 'reportId' | 'kind'>;

/** States a fact from a report. */
export const stateFact = (client: Client, reportId: string, fact: Fact) =>
  client.call(createStatement, { input: { reportId, kind: 'fact', ...fact } });
