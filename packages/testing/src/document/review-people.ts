import { makeWorld, type Client, type World } from '../world.ts';

/** Whom reviews of the tests are between. */
export interface ReviewPeople {
  readonly world: World;
  readonly dora: Client;
  readonly ivo: Client;
  readonly lars: Client;
  readonly vera: Client;
}

/** A world in which Dora leads reviews, Ivo and Lars take part in them, and Vera takes part in nothing yet. */
export async function makeReviewPeople(seed: string): Promise<ReviewPeople> {
  const world = await makeWorld({ seed });
  const [dora, ivo, lars, vera] = [
    await world.as('dora'),
    await world.as('ivo'),
    await world.as('lars'),
    await world.as('vera'),
  ];
  return { world, dora, ivo, lars, vera };
}
