/** The settings that the policies of the audit role read. Every other role presents a ticket (`ticket.ts`). */
export type Setting =
  | { readonly name: 'agency'; readonly uuid: string }
  | { readonly name: 'door'; readonly door: (typeof DOORS)[number] };

const DOORS = ['sequencer'] as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The start of a transaction with a setting, in one message. SET takes no parameters, so the type of the value is checked
 * before it is written as a literal.
 */
export function beginWith(setting: Setting): string {
  return `begin; set local reeve.${setting.name} = '${literalOf(setting)}'`;
}

function literalOf(setting: Setting): string {
  switch (setting.name) {
    case 'agency':
      if (!UUID.test(setting.uuid)) throw new TypeError('reeve.agency must be a UUID');
      return setting.uuid;
    case 'door':
      if (!DOORS.includes(setting.door)) throw new TypeError('there is no such door');
      return setting.door;
  }
}
