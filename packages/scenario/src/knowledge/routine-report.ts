import { addDays, toDayNumber, type Language, type LocalDate, type SubjectCategory } from '@reeve/domain';
import { integerFrom, pick } from '../draw.ts';
import { makeRandom, type Random } from '../random.ts';
import {
  NAME_POOLS,
  type Cast,
  type NamePool,
  type PersonRecord,
  type PersonRole,
  type ThingRecord,
} from './record.ts';
import { ROUTINE_BURGLARY } from './routine-burglary.ts';
import { ROUTINE_NAMES, type RoutineName } from './routine-names.ts';
import { ROUTINE_DRUGS, ROUTINE_GENERAL } from './routine-other.ts';
import type { News, WrittenReport } from './written-report.ts';

/** A text about people who are drawn: `p` and `s` are suspects, `q` an associate of `p`; `[@on]` is the day. */
export interface RoutineText {
  readonly news: News;
  readonly language?: Language;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  /** The trade in the name of its company `org:p`. */
  readonly firm?: string;
  /** The category of `p`, if convicted. */
  readonly as?: SubjectCategory;
  /** In the last months only: it names an associate, whose link lasts half a year. */
  readonly late?: boolean;
}

/** Reports older than this would fall due in the first weeks of the exercise. */
const FROM: LocalDate = '2025-11-04';
const LATE_FROM: LocalDate = '2026-05-04';
const TO: LocalDate = '2026-09-04';
/** First words of the names of companies, each used once. */
const FIRMS =
  'Heron Osprey Curlew Fulmar Dunlin Petrel Gannet Merlin Avocet Sterna Siskin Linnet Bussard Wagtail Kranich Redstart'.split(
    ' ',
  );
/** Words that fix the gender of the persons of a text. */
const OF_A_MAN = /\b(?:he|his|him|man|er)\b|\p{Script=Cyrillic}/iu;

/** Reports on everyday crime, with their people: each text is used once. */
export function routineReports(seed: string): { readonly reports: readonly WrittenReport[]; readonly cast: Cast } {
  const texts = [
    ...ROUTINE_BURGLARY.map((text) => ({ ...text, purpose: 'P2' as const })),
    ...ROUTINE_GENERAL.map((text) => ({ ...text, purpose: 'GEN' as const })),
    ...ROUTINE_DRUGS.map((text) => ({ ...text, purpose: 'P3' as const })),
  ];
  const random = makeRandom(`${seed}/routine`);
  const draw = namesFrom(random);
  const persons: PersonRecord[] = [];
  const things: ThingRecord[] = [];
  const reports = texts.map((text, nth): WrittenReport => {
    const own = `r${String(nth + 1).padStart(2, '0')}`;
    const on = dayFrom(random, text.late ? LATE_FROM : FROM);
    for (const slot of ['p', 's', 'q'] as const) {
      if (!new RegExp(`\\[${slot}[\\].|~]`, 'u').test(text.text)) continue;
      const role: PersonRole = slot === 'q' ? 'associate' : text.as ? 'convicted' : 'suspect';
      persons.push({ key: `${own}${slot}`, role, ...draw(role, OF_A_MAN.test(text.text)) });
    }
    if (text.firm !== undefined)
      things.push({ key: `org:${own}p`, name: `${FIRMS[things.length] ?? ''} ${text.firm}` });
    const named = (words: string): string =>
      words.replaceAll(
        /(?<![\w])(?<kind>v:|ph:|a:|acc:|org:|)(?<slot>[pqs])(?<nth>\d?)(?![\w:])/gu,
        `$<kind>${own}$<slot>$<nth>`,
      );
    return {
      key: own,
      purpose: text.purpose,
      on,
      news: text.news,
      ...(text.language ? { language: text.language } : {}),
      subject: text.subject,
      text: text.text
        .replaceAll('[@on]', `[@${on}]`)
        .replaceAll(/\[[^\]@]+\]/gu, (mark) => mark.replace(/^[^|\]]+/u, named)),
      links: text.links.map(named),
      ...(text.as ? { as: { [`${own}p`]: text.as } } : {}),
    };
  });
  return { reports, cast: { persons, things } };
}

function dayFrom(random: Random, from: LocalDate): LocalDate {
  return addDays(from, integerFrom(random, 0, toDayNumber(TO) - toDayNumber(from)));
}

type DrawnName = Pick<PersonRecord, 'name' | 'own' | 'pool'>;

/** Draws names without repetition. Each role takes the pools in turn, so that no pool has more offenders than another. */
function namesFrom(random: Random): (role: PersonRole, isMan: boolean) => DrawnName {
  const turns = new Map<PersonRole, number>();
  const used = new Set<string>();
  const wordsOf = (pool: NamePool, man: boolean): readonly [RoutineName, RoutineName] => {
    const names = ROUTINE_NAMES[pool];
    return [
      pick(random, man ? names.men : names.women),
      pick(random, man ? names.familiesOfMen : names.familiesOfWomen),
    ];
  };
  return (role, isMan) => {
    const turn = turns.get(role) ?? 0;
    turns.set(role, turn + 1);
    const pool = NAME_POOLS[turn % NAME_POOLS.length] ?? 'north';
    const man = isMan || random() < 0.6;
    let [given, family] = wordsOf(pool, man);
    while (used.has(family.latin)) [given, family] = wordsOf(pool, man);
    used.add(family.latin);
    const name = `${given.latin} ${family.latin}`;
    return family.own === undefined ? { name, pool } : { name, own: `${family.own} ${given.own ?? ''}`, pool };
  };
}
