/** Finds the values of a word among many forms at once: `word`, `stem*`, `*ending`, `both*ends`, `*inside*`. */
export interface FormIndex<Value> {
  /** Returns the values of the forms a word has; in no particular order, and twice if two forms give it. */
  find(word: string): readonly Value[];
}

/** Longest word considered, in UTF-16 units: longer runs of letters are no words. */
const LONGEST_WORD = 40;

/**
 * An index over forms.
 *
 * Cost of `find`: one look-up for each length of stem and ending in use, whatever the number of forms.
 */
export function formIndex<Value>(forms: readonly (readonly [form: string, value: Value])[]): FormIndex<Value> {
  const whole = new Map<string, Value[]>();
  const stems = new Map<string, Value[]>();
  const endings = new Map<string, Value[]>();
  const others: { readonly fits: (word: string) => boolean; readonly value: Value }[] = [];
  const put = (map: Map<string, Value[]>, key: string, value: Value): void => {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  };
  for (const [form, value] of forms) {
    const [start = '', middle, end] = form.split('*');
    if (middle === undefined) put(whole, form, value);
    else if (end !== undefined) others.push({ fits: (word) => word.includes(middle), value });
    else if (start !== '' && middle !== '')
      others.push({ fits: (word) => word.startsWith(start) && word.endsWith(middle), value });
    else if (start !== '') put(stems, start, value);
    else put(endings, middle, value);
  }
  const lengths = (map: ReadonlyMap<string, unknown>): readonly number[] => [
    ...new Set([...map.keys()].map((key) => key.length)),
  ];
  const [stemLengths, endingLengths] = [lengths(stems), lengths(endings)];
  return {
    find(word) {
      if (word.length > LONGEST_WORD) return [];
      const found: Value[] = [...(whole.get(word) ?? [])];
      for (const length of stemLengths)
        if (length <= word.length) found.push(...(stems.get(word.slice(0, length)) ?? []));
      for (const length of endingLengths)
        if (length <= word.length) found.push(...(endings.get(word.slice(word.length - length)) ?? []));
      for (const other of others) if (other.fits(word)) found.push(other.value);
      return found;
    },
  };
}

/** A set of words defined by forms; a form after `-` removes its words from the set. */
export interface WordSet {
  has(word: string): boolean;
}

export function wordSet(forms: readonly string[]): WordSet {
  const index = formIndex(forms.map((form) => (form.startsWith('-') ? [form.slice(1), false] : [form, true])));
  return {
    has(word) {
      const found = index.find(word);
      return found.length > 0 && !found.includes(false);
    },
  };
}
