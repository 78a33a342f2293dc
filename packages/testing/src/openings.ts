import { askDeskOpening } from '@reeve/contract';
import { FOUNDATION } from './people.ts';
import type { Client } from './world.ts';

const idOf = (login: string): string => FOUNDATION.accounts.find((one) => one.login === login)?.id ?? '';

/** Requests that the oldest unhandled tip be opened for Ulla; Pia answers. @returns the id of the opening */
export async function askOpening(head: Client): Promise<string> {
  const { id } = await head.call(askDeskOpening, {
    input: { rule: 'tip', openedForId: idOf('ulla'), secondId: idOf('pia'), reason: 'nobody is on duty' },
  });
  return id;
}
