import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/**
 * Writes made-up persons with duplicates that have slips, and the truth in the column cluster: names with the frequencies of
 * real ones, and half of the persons recorded once, the others two to five times.
 */
export async function writePersonFile(path: string, records: number): Promise<void> {
  const out = createWriteStream(path);
  out.write('unique_id,first_name,surname,dob,city,email,cluster\n');
  let text = '';
  for (const line of personLines(records)) {
    text += `${line}\n`;
    if (text.length < 1 << 16) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

const SYLLABLES =
  'ba be bi bo bu ca ce co da de di do fa fe ga ge go ha he hi ja jo ka ke ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve wa wi ya za'.split(
    ' ',
  );
const ENDS = ['', 'n', 's', 'r', 'th', 'son'];
const DOMAINS = ['mail', 'post', 'net'];

function* personLines(records: number): Generator<string> {
  const next = mulberry32(31);
  const below = (limit: number): number => Math.floor(next() * limit);
  const name = (syllables: number): string => {
    let text = '';
    for (let i = 0; i < syllables; i += 1) text += SYLLABLES[below(SYLLABLES.length)] ?? '';
    return text + (ENDS[below(ENDS.length)] ?? '');
  };
  const firstNames = Array.from({ length: 3000 }, () => name(2));
  const surnames = Array.from({ length: 20_000 }, () => name(2 + below(2)));
  const cities = Array.from({ length: 400 }, () => name(3));
  // Zipf: the k-th value is chosen in proportion to log((k + 1)/k).
  const common = (values: readonly string[]): string =>
    values[Math.min(values.length - 1, Math.floor(Math.exp(next() * Math.log(values.length + 1))) - 1)] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const slip = (text: string): string => {
    if (text.length < 3) return text;
    const [i, kind] = [below(text.length - 1), next()];
    if (kind < 0.3) return text.slice(0, i) + text.slice(i + 1);
    if (kind < 0.6) return text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2);
    return text.slice(0, i) + String.fromCharCode(97 + below(26)) + text.slice(i + 1);
  };
  for (let id = 0, cluster = 0; id < records; cluster += 1) {
    const [first, last] = [common(firstNames), common(surnames)];
    const born = `${1940 + below(65)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    const city = common(cities);
    const email = `${first}.${last}${below(99)}@${DOMAINS[below(3)] ?? ''}.org`;
    const copies = 1 + (next() < 0.5 ? 0 : 1 + below(4));
    for (let copy = 0; copy < copies && id < records; copy += 1, id += 1) {
      const recorded = (value: string, slips: number): string => {
        if (copy === 0) return value;
        const fate = next();
        return fate < 0.1 ? '' : fate < 0.1 + slips ? slip(value) : value;
      };
      const day = copy > 0 && next() < 0.12 ? born.slice(0, 8) + two(1 + below(28)) : born;
      // In the order in which the random numbers are used.
      const [f, s] = [recorded(first, 0.2), recorded(last, 0.2)];
      const d = copy > 0 && next() < 0.1 ? '' : day;
      yield `${id},${f},${s},${d},${recorded(city, 0.1)},${recorded(email, 0.1)},${cluster}`;
    }
  }
}

/** The generator of the peers’ inputs. Source: T. Ettinger (2017), mulberry32, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
