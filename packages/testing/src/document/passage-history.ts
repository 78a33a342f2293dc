/** A sentence, and its meaning: a rewording has the same meaning, any other sentence a different one. */
export interface Sentence {
  readonly meaning: number;
  readonly words: readonly string[];
}
export interface Passage {
  readonly id: number;
  readonly isHeading: boolean;
  readonly topic: Topic;
  readonly sentences: readonly Sentence[];
}
type Topic = readonly string[];

const SYLLABLES = [
  'ra',
  'mi',
  'to',
  'len',
  'qua',
  'sor',
  'vi',
  'ne',
  'pol',
  'da',
  'gri',
  'hu',
  'ces',
  'bo',
  'ta',
  'lur',
];
/** Nearly half of every text in its language. */
const FUNCTION_WORDS: readonly (readonly string[])[] = [
  'the of a and is to in by which that be with for it on as or this from are not'.split(' '),
  'le la les de des du un une et est dans par qui que ne pas pour sur avec au ce'.split(' '),
  'der die das und ist zu in von mit für auf nicht ein eine den dem im wird als an'.split(' '),
  'il la le di del della un una e è in per che non con su al dei si da come'.split(' '),
  'и в не на что с по к у за из от для так как же но бы при до'.split(' '),
  'el la los de del un una y es en por que no con para se las al lo como su'.split(' '),
];

/**
 * Writes a text of sections and edits it as drafters do, the same for the same random source. It knows where every
 * passage went because it put it there; no words are ever compared.
 *
 * Like a real draft, all of it shares a vocabulary, each section has words of its own, and some sections repeat another
 * with a few words exchanged.
 */
export class Drafter {
  readonly #random: () => number;
  readonly #common: readonly string[];
  readonly #terms: readonly string[];
  #meanings = 0;
  #passages = 0;

  constructor(random: () => number) {
    this.#random = random;
    this.#common = this.#oneOf(FUNCTION_WORDS);
    this.#terms = Array.from({ length: 40 }, () => this.#newWord());
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #oneOf<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  }

  #newWord(): string {
    return Array.from({ length: 2 + this.below(3) }, () => this.#oneOf(SYLLABLES)).join('');
  }

  #word(topic: Topic): string {
    const draw = this.#random();
    if (draw < 0.45) return this.#oneOf(this.#common);
    if (draw < 0.75) return this.#oneOf(this.#terms.slice(0, 1 + this.below(this.#terms.length)));
    return draw < 0.92 ? this.#oneOf(topic) : this.#newWord();
  }

  #sentence(topic: Topic, length = 7 + this.below(15)): Sentence {
    return { meaning: (this.#meanings += 1), words: Array.from({ length }, () => this.#word(topic)) };
  }

  #passage(topic: Topic): Passage {
    const sentences = Array.from({ length: 1 + this.below(5) }, () => this.#sentence(topic));
    return { id: (this.#passages += 1), isHeading: false, topic, sentences };
  }

  #heading(topic: Topic): Passage {
    const words = [this.#oneOf(topic), this.#oneOf(this.#terms), this.#oneOf(topic)].slice(0, 2 + this.below(2));
    const sentences = [{ meaning: (this.#meanings += 1), words }];
    return { id: (this.#passages += 1), isHeading: true, topic, sentences };
  }

  #section(): Passage[] {
    const topic = Array.from({ length: 12 }, () => this.#newWord());
    return [this.#heading(topic), ...Array.from({ length: 1 + this.below(4) }, () => this.#passage(topic))];
  }

  /** The same statement about another subject: a few words exchanged throughout. */
  #parallel(section: readonly Passage[]): Passage[] {
    const other = new Map(section.flatMap(({ topic }) => topic.slice(0, 3)).map((word) => [word, this.#newWord()]));
    const exchange = (word: string): string => other.get(word) ?? word;
    return section.map((passage) => ({
      ...passage,
      id: (this.#passages += 1),
      topic: passage.topic.map(exchange),
      sentences: passage.sentences.map(({ words }) => ({
        meaning: (this.#meanings += 1),
        words: words.map(exchange),
      })),
    }));
  }

  text(): Passage[] {
    return Array.from({ length: 4 + this.below(4) }, () => this.#section()).flatMap((section) =>
      this.below(4) === 0 ? [...section, ...this.#parallel(section)] : section,
    );
  }

  #reworded(passage: Passage, sentence: Sentence, share: number): Sentence {
    const words = sentence.words.map((word) => (this.#random() < share ? this.#word(passage.topic) : word));
    return { meaning: sentence.meaning, words };
  }

  /** The same meaning in other words: its subject is mostly kept, the rest is rewritten in another order. */
  #rewritten(passage: Passage, sentence: Sentence): Sentence {
    const kept = sentence.words.filter((word) => {
      if (this.#common.includes(word)) return false;
      return this.#random() < (passage.topic.includes(word) ? 0.75 : 0.6);
    });
    const added = Array.from({ length: Math.max(2, sentence.words.length - kept.length) }, () =>
      this.#random() < 0.6 ? this.#oneOf(this.#common) : this.#word(passage.topic),
    );
    const words = [...kept, ...added].map((word) => ({ word, at: this.#random() })).toSorted((a, b) => a.at - b.at);
    return { meaning: sentence.meaning, words: words.map(({ word }) => word) };
  }

  /** One edit of the kinds drafts undergo. */
  edit(text: readonly Passage[]): Passage[] {
    const at = this.below(text.length);
    const passage = text[at];
    if (!passage) return [...text];
    const { sentences } = passage;
    switch (this.below(12)) {
      case 0: // moved
        return text.toSpliced(at, 1).toSpliced(this.below(text.length), 0, passage);
      case 1: {
        // split
        if (sentences.length < 2) return [...text];
        const cut = 1 + this.below(sentences.length - 1);
        const rest = { ...passage, id: (this.#passages += 1), sentences: sentences.slice(cut) };
        return text.toSpliced(at, 1, { ...passage, sentences: sentences.slice(0, cut) }, rest);
      }
      case 2: {
        // joined with the next
        const next = text[at + 1];
        if (!next || passage.isHeading || next.isHeading) return [...text];
        return text.toSpliced(at, 2, { ...passage, sentences: [...sentences, ...next.sentences] });
      }
      case 3: // some words exchanged
        return text.with(at, {
          ...passage,
          sentences: sentences.map((one) => this.#reworded(passage, one, 0.1 + 0.2 * this.#random())),
        });
      case 4:
      case 5: // rewritten around its meaning
        return text.with(at, { ...passage, sentences: sentences.map((one) => this.#rewritten(passage, one)) });
      case 6: // one sentence rewritten, one removed or inserted
        return text.with(at, {
          ...passage,
          sentences: sentences
            .with(this.below(sentences.length), this.#rewritten(passage, this.#oneOf(sentences)))
            .toSpliced(this.below(sentences.length + 1), this.below(2), this.#sentence(passage.topic))
            .filter((one, i, all) => all.findIndex(({ meaning }) => meaning === one.meaning) === i),
        });
      case 7: // replaced by another of the same section
        return passage.isHeading ? [...text] : text.with(at, this.#passage(passage.topic));
      case 8: // replaced by another, with the same id, as when it is typed over
        return passage.isHeading ? [...text] : text.with(at, { ...this.#passage(passage.topic), id: passage.id });
      case 9: // deleted
        return text.length > 6 ? text.toSpliced(at, 1) : [...text];
      case 10: // the heading kept, another body
        return this.#otherBody(text, at);
      default: // inserted
        return text.toSpliced(at + 1, 0, this.#passage(passage.topic));
    }
  }

  #otherBody(text: readonly Passage[], at: number): Passage[] {
    const start = text.slice(0, at + 1).findLastIndex(({ isHeading }) => isHeading);
    const heading = text[start];
    if (!heading) return [...text];
    const following = text.findIndex(({ isHeading }, i) => i > start && isHeading);
    const end = following < 0 ? text.length : following;
    const [, ...body] = this.#section();
    const named = body.map((passage) => ({
      ...passage,
      topic: heading.topic,
      sentences: passage.sentences.map(({ meaning, words }) => ({
        meaning,
        words: [...(heading.sentences[0]?.words ?? []), ...words],
      })),
    }));
    return [...text.slice(0, start), this.#maybeReworded(heading), ...named, ...text.slice(end)];
  }

  #maybeReworded(heading: Passage): Passage {
    const words = [...(heading.sentences[0]?.words ?? []), this.#oneOf(this.#terms)];
    return this.below(2) === 0
      ? heading
      : { ...heading, sentences: heading.sentences.map(({ meaning }) => ({ meaning, words })) };
  }
}

/** A passage as printed. */
export function printed({ isHeading, sentences }: Passage): string {
  const text = sentences.map(({ words }) => words.join(' ')).join('. ');
  return isHeading ? `## ${text}` : `${text}.`;
}

/**
 * Returns the passages of a later text where a person would put a comment on these sentences of an old passage: where most of them
 * went; if all are gone, where the sentences next to them went; none when nothing of the passage is left.
 */
export function namedByHistory(
  old: Passage,
  commented: readonly Sentence[],
  later: readonly Passage[],
): readonly number[] {
  const home = new Map(later.flatMap(({ sentences }, i) => sentences.map(({ meaning }) => [meaning, i] as const)));
  const counts = new Map<number, number>();
  for (const { meaning } of commented) {
    const at = home.get(meaning);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  if (counts.size > 0) return [...counts].flatMap(([at, count]) => (count === most ? [at] : []));
  const first = old.sentences.findIndex((one) => one === commented[0]);
  const before = old.sentences.slice(0, first).findLast(({ meaning }) => home.has(meaning));
  const after = old.sentences.slice(first).find(({ meaning }) => home.has(meaning));
  return [before, after].flatMap((one) => (one ? [home.get(one.meaning) ?? -1] : []));
}
