import { isLocalDate } from '@reeve/domain';

/**
 * The settings that policies read. SET takes no parameters, so each value is checked to be what it claims before it is
 * written as a literal; nothing else in the code base sets `reeve.*` (tested).
 */
export type Setting =
  | { readonly name: 'actor' | 'agency'; readonly uuid: string }
  | { readonly name: 'today' | 'day'; readonly date: string }
  /** The opening of the review desk that the transaction reads through; undefined outside one. */
  | { readonly name: 'opening'; readonly opening: string | undefined }
  | { readonly name: 'labels' | 'posts' | 'writes'; readonly ids: readonly number[] }
  | { readonly name: 'kinds' | 'post_kinds'; readonly kinds: readonly string[] }
  | { readonly name: 'door'; readonly door: (typeof DOORS)[number] };

const DOORS = ['sequencer'] as const;

const KIND = /^[a-z_]+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function literalOf(setting: Setting): string {
  switch (setting.name) {
    case 'actor':
    case 'agency':
      if (!UUID.test(setting.uuid)) throw new TypeError(`reeve.${setting.name} must be a UUID`);
      return setting.uuid;
    case 'today':
    case 'day':
      if (!isLocalDate(setting.date)) throw new TypeError(`reeve.${setting.name} must be a date`);
      return setting.date;
    case 'opening':
      if (setting.opening !== undefined && !UUID.test(setting.opening))
        throw new TypeError('reeve.opening must be a UUID');
      return setting.opening ?? '';
    case 'labels':
    case 'posts':
    case 'writes':
      if (!setting.ids.every((id) => Number.isSafeInteger(id) && id > 0))
        throw new TypeError('labels must be positive integers');
      return `{${setting.ids.join(',')}}`;
    case 'kinds':
    case 'post_kinds':
      if (!setting.kinds.every((kind) => KIND.test(kind))) throw new TypeError('kinds must be words');
      return `{${setting.kinds.join(',')}}`;
    case 'door':
      if (!DOORS.includes(setting.door)) throw new TypeError('there is no such door');
      return setting.door;
  }
}

/** One `set local`, for the present transaction only. */
export function setLocal(setting: Setting): string {
  return `set local reeve.${setting.name} = '${literalOf(setting)}'`;
}

/** The start of every transaction, in one message. */
export function beginWith(settings: readonly Setting[]): string {
  return ['begin', ...settings.map(setLocal)].join('; ');
}
