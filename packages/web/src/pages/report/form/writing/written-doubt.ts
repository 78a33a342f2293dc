import type { WrittenThing } from '@reeve/domain';

/** True if the form of a thing should be checked: two alphabets in one word, or a plate or code that no country has. */
export function isDoubtful({ isMixed, plate, phone }: WrittenThing): boolean {
  return (
    isMixed ||
    plate?.countries.length === 0 ||
    (phone !== undefined && phone.isInternational && phone.code === undefined)
  );
}
