import { ReeveError } from '@reeve/domain';

/** One feature of a GeoJSON file, as in JSON. */
export interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** `geometries` are those of a collection, which has no coordinates of its own. */
  readonly geometry:
    | { readonly type: string; readonly coordinates: unknown; readonly geometries?: readonly unknown[] }
    | undefined;
}

const MOST_DEPTH = 64;
/** Characters of one feature: a country's coast in full detail has fewer. */
const MOST_CHARACTERS = 32_000_000;

const damaged = (sentence = 'This is not GeoJSON, or it was cut off.'): ReeveError =>
  new ReeveError('invalid_input', sentence);

/**
 * Cuts the features out of GeoJSON text as it arrives, without buffering the file: the members of the list `features`,
 * or consecutive whole features (GeoJSON text sequences).
 */
export class FeatureCutter {
  /** Open braces and brackets. */
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last text at the top of the file, as far as it matters. */
  #word = '';
  /** The depth of features: 0 for a sequence, 2 within a collection. */
  #level: number | undefined;
  /** The part of the present feature from earlier pieces; undefined between features. */
  #held: string[] | undefined;
  #heldLength = 0;

  /**
   * Returns the features that `text` completes. @throws ReeveError invalid_input — not GeoJSON, too deep, or one is too
   * long
   */
  push(text: string): Feature[] {
    const features: Feature[] = [];
    let begin = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inText) this.#insideText(code);
      else if (code === QUOTE) [this.#inText, this.#word] = [true, ''];
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (this.#open(code)) begin = at;
      } else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && this.#close()) {
        const whole = [...(this.#held ?? []), text.slice(begin, at + 1)].join('');
        [this.#held, this.#heldLength] = [undefined, 0];
        features.push(asFeature(whole));
      }
    }
    if (this.#held) this.#hold(text.slice(begin));
    return features;
  }

  /** @throws ReeveError invalid_input — the text ends within a feature, or had no list of features */
  end(): void {
    if (this.#depth !== 0 || this.#inText) throw damaged();
    if (this.#level === undefined) throw damaged('This JSON has no features; Reeve reads GeoJSON of points and areas.');
  }

  #insideText(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) {
      this.#inText = false;
      // `"type": "Feature"` at the top: the file is a sequence of features, and this is the first of them.
      if (this.#depth === 1 && this.#level === undefined && this.#word === 'Feature') this.#level = 0;
    } else if (this.#depth <= 1 && this.#word.length < WORD_LENGTH) this.#word += String.fromCharCode(code);
  }

  /** True if a feature begins here. Until the depth of features is known, the first object of the file can be one. */
  #open(code: number): boolean {
    const begins = code === OPEN_BRACE && this.#held === undefined && (this.#level ?? 0) === this.#depth;
    if (begins) this.#held = [];
    if (code === OPEN_BRACKET && this.#depth === 1 && this.#word === 'features') {
      this.#level = 2;
      [this.#held, this.#heldLength] = [undefined, 0];
    }
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw damaged('The file is nested deeper than any GeoJSON.');
    return begins;
  }

  /** True if the present feature ends here. */
  #close(): boolean {
    this.#depth -= 1;
    if (this.#depth < 0) throw damaged();
    return this.#held !== undefined && this.#level === this.#depth;
  }

  #hold(text: string): void {
    this.#held?.push(text);
    this.#heldLength += text.length;
    if (this.#heldLength > MOST_CHARACTERS) throw damaged('One feature is larger than any place or area.');
  }
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
/** Longer than `features`, so that a longer text is none of the words looked for. */
const WORD_LENGTH = 9;

function asFeature(text: string): Feature {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ReeveError('invalid_input', 'A feature of the file is not JSON.', {}, { cause });
  }
  const { properties, geometry } = fields(value);
  const { type, coordinates, geometries } = fields(geometry);
  if (typeof type !== 'string') return { properties: fields(properties), geometry: undefined };
  const members = Array.isArray(geometries) ? { geometries } : {};
  return { properties: fields(properties), geometry: { type, coordinates, ...members } };
}

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
