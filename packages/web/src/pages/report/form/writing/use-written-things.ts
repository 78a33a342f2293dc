import { thingsInWriting, type WrittenThing } from '@reeve/domain';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../../i18n.ts';

/** The text is read this long after the last key. */
const PAUSE_MS = 500;

/**
 * What a text names, read on this device after each pause in writing; nothing is sent.
 *
 * @param places names of the agency's areas; the same array until they change
 */
export function useWrittenThings(
  text: string,
  places: readonly string[],
  withPersons: boolean,
): readonly WrittenThing[] {
  const fallback = useLanguage();
  const [things, setThings] = useState<readonly WrittenThing[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setThings(thingsInWriting(text, { places, fallback, withPersons })), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, places, fallback, withPersons]);
  return things;
}
