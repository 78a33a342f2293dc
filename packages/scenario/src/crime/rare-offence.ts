import { CRIME_TYPES, OUTCOMES, type CrimeType, type Detection } from './crime-type.ts';
import { pick } from '../draw.ts';
import { makeRandom } from '../random.ts';

/** An offence too rare to be drawn by day and season: it takes the time and place of a crime of a more common type. */
export interface RareOffence extends Pick<CrimeType, 'code' | 'title' | 'detection' | 'mo'> {
  /** The type whose crimes it replaces, and in how many of them it replaces one. */
  readonly replaces: string;
  readonly oneIn: number;
}

function rare(
  code: string,
  title: string,
  detection: Detection,
  [replaces, oneIn]: readonly [string, number],
  mo: CrimeType['mo'],
): RareOffence {
  return { code, title, detection, replaces, oneIn, mo };
}

/**
 * Serious and organised crime, and crime that victims seldom report. No type with a hidden truth (`RIVERTON_TRUTH`) or
 * planted burglaries is replaced, so that every count fixed by a test or the story is unchanged.
 */
export const RARE_OFFENCES: readonly RareOffence[] = [
  rare('homicide', 'Homicide', 'reported', ['assault', 300], [['knife', 'force', 'firearm', 'not known'], ['home', 'street', 'licensed premises']]), // prettier-ignore
  rare('sexual_offence', 'Sexual offence', 'reported', ['assault', 25], [['known to the victim', 'known to the victim', 'stranger'], ['home', 'street', 'licensed premises']]), // prettier-ignore
  rare('human_trafficking', 'Trafficking in human beings', 'proactive', ['drug_possession', 60], [['labour exploitation', 'sexual exploitation', 'forced criminality'], ['inspection', 'search', 'word from a support service']]), // prettier-ignore
  rare('migrant_smuggling', 'Smuggling of migrants', 'proactive', ['drink_driving', 25], [['van', 'lorry', 'car', 'boat'], ['vehicle check', 'port check']]), // prettier-ignore
  rare('cybercrime', 'Cybercrime', 'reported', ['other_theft', 20], [['phishing', 'ransomware', 'account taken over', 'data stolen'], ['e-mail', 'website', 'remote access']]), // prettier-ignore
  rare('money_laundering', 'Money laundering', 'proactive', ['other_theft', 150], [['bank account of another person', 'cash', 'company without business', 'crypto-assets']]), // prettier-ignore
  rare('corruption', 'Corruption', 'proactive', ['other_theft', 200], [['bribe offered', 'bribe demanded', 'favour in a tender', 'information sold']]), // prettier-ignore
  rare('hate_crime', 'Hate crime', 'reported', ['threats', 40], [['threat', 'insult', 'graffiti'], ['in person', 'online', 'on a building']]), // prettier-ignore
];

/** The agency's whole list of offence types: those drawn by day and season, then the rare ones. */
export const OFFENCE_TYPES: readonly Pick<CrimeType, 'code' | 'title' | 'detection'>[] = [
  ...CRIME_TYPES,
  ...RARE_OFFENCES,
];

interface Replaceable {
  readonly type: string;
  readonly mo: readonly string[];
  readonly detection: Detection;
  readonly outcome: string;
}

/** Outcomes of a serious offence after its investigation ends. */
const CLOSED = ['no suspect identified', 'unable to prosecute', 'charged', 'charged'];

/**
 * Turns a few crimes into rare offences: their type, manner, detection and outcome change, their time and place do not.
 *
 * It has its own random source, so that the other crimes are unchanged.
 */
export function rareOffences(seed: string): <C extends Replaceable>(crime: C) => C {
  const random = makeRandom(`${seed}/crimes/rare`);
  return (crime) => {
    const offences = RARE_OFFENCES.filter(({ replaces }) => replaces === crime.type);
    if (offences.length === 0) return crime;
    let left = random();
    for (const { code, detection, mo, oneIn } of offences) {
      left -= 1 / oneIn;
      if (left >= 0) continue;
      const outcome = crime.outcome === OUTCOMES.open ? crime.outcome : pick(random, CLOSED);
      return { ...crime, type: code, detection, mo: mo.map((words) => pick(random, words)), outcome };
    }
    return crime;
  };
}
