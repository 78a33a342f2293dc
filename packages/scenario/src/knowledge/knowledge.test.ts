import { GROUNDS_CATEGORIES, isTip, RELATED_CATEGORIES, sanitisationHints, toDayNumber } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { PERSONAS } from '../agency/personas.ts';
import { EXERCISE_TODAY, RIVERTON_SEED } from '../crime/planted.ts';
import { makeReports } from '../report/reports.ts';
import { makeKnowledge } from './knowledge.ts';
import { NAME_POOLS, type NamePool } from './record.ts';
import { truthOfKnowledge } from './truth.ts';

const knowledge = makeKnowledge(RIVERTON_SEED);
const { reports, entities, persons } = knowledge;
const truth = truthOfKnowledge(knowledge);
const purposeOf = new Map(reports.flatMap(({ report, statements }) => statements.map(({ subject }) => [subject, report.purpose]))); // prettier-ignore

describe('the knowledge of Riverton', () => {
  test('is the same for one seed, and other numbers for another', () => {
    expect(JSON.stringify(makeKnowledge(RIVERTON_SEED))).toBe(JSON.stringify(knowledge));
    expect(JSON.stringify(makeKnowledge('other'))).not.toBe(JSON.stringify(knowledge));
  });

  test('has 340 entities of seven kinds from 150 reports in three languages', () => {
    process.stdout.write(`${entities.length} entities from ${reports.length} reports\n`);
    expect(entities.length).toBeGreaterThanOrEqual(340);
    expect(reports.length).toBeGreaterThanOrEqual(150);
    expect(new Set(entities.map(({ kind }) => kind))).toEqual(new Set(['person', 'vehicle', 'phone', 'address', 'account', 'organisation', 'event'])); // prettier-ignore
    expect(reports.filter(({ report }) => /\p{Script=Cyrillic}/u.test(report.sanitisedText)).length).toBeGreaterThanOrEqual(8); // prettier-ignore
    expect(reports.filter(({ report }) => / (?:wurde|wird|hat|nimmt|soll) /u.test(report.sanitisedText)).length).toBeGreaterThanOrEqual(8); // prettier-ignore
  });

  test('has a few events, each with a day, what happened and the link of a person; one is at no known place', () => {
    const events = entities.filter(({ kind }) => kind === 'event');
    expect(events.length).toBeGreaterThanOrEqual(6);
    expect(events.length).toBeLessThanOrEqual(12);
    const all = reports.flatMap(({ report, statements }) =>
      statements.map((one) => ({ ...one, on: report.occurredOn })),
    );
    const placed = events.filter(({ key }) => {
      const own = all.filter(({ subject }) => subject === key);
      for (const property of ['occurred', 'conduct'])
        expect([key, own.filter((one) => one.property === property).length]).toEqual([key, 1]);
      expect(own.find(({ property }) => property === 'occurred')?.validFrom).toBe(own[0]?.on);
      const links = all.filter(({ subject, object }) => object === key || (subject === key && object !== undefined));
      expect([key, links.some(({ object }) => object === key)]).toEqual([key, true]);
      for (const { validFrom, validTo, on } of links) expect([validFrom, validTo]).toEqual([on, on]);
      return own.some(({ property }) => property === 'place' || property === 'present_at');
    });
    expect(events.length - placed.length).toBe(1);
  });

  test('shares no plate, number or name with the other reports, and no name with a member of staff', () => {
    const others = [...makeReports({ seed: RIVERTON_SEED })].map(({ rawText }) => rawText).join('\n');
    for (const { kind, name } of entities) {
      if (kind !== 'address') expect(others).not.toContain(name);
      expect(PERSONAS.map((one) => one.name)).not.toContain(name);
    }
  });

  test('has one name for one record only, except a father and a son of one name', () => {
    const names = entities.map(({ name }) => name);
    expect(names.filter((name, nth) => names.indexOf(name) !== nth).toSorted()).toEqual(['Alban Corvane', 'Stefan Brodwin']); // prettier-ignore
  });
});

describe('its reports', () => {
  test('state in their own words what officers state from them', () => {
    for (const { report, statements, mentions } of reports) {
      for (const { quote, from, to } of statements) expect(report.sanitisedText.slice(from, to)).toBe(quote);
      for (const { from, to } of mentions) expect(to).toBeGreaterThan(from);
      expect(report.rawText).toContain(report.sanitisedText);
    }
  });

  test('have a released text without the voice of the source, and a raw one with it', () => {
    for (const { key, report } of reports) {
      expect([key, sanitisationHints(report.sanitisedText)]).toEqual([key, []]);
      expect([key, sanitisationHints(report.sanitisedSubject)]).toEqual([key, []]);
    }
    expect(reports.filter(({ report }) => sanitisationHints(report.rawText).length > 0).length).toBeGreaterThan(90);
  });

  test('give each person a category; suspects have grounds and come from no tip; associates belong to a suspect', () => {
    for (const { report, mentions } of reports) {
      const named = new Set(mentions.filter(({ kind }) => kind === 'person').map(({ from, to }) => report.sanitisedText.slice(from, to))); // prettier-ignore
      for (const { name, category, grounds, relatedIndex, minor } of report.persons) {
        expect(named).toContain(name);
        expect(minor).toBe(false);
        expect(grounds !== '').toBe([...GROUNDS_CATEGORIES, ...RELATED_CATEGORIES].includes(category));
        if (RELATED_CATEGORIES.includes(category))
          expect(GROUNDS_CATEGORIES).toContain(report.persons[relatedIndex ?? -1]?.category);
        if (isTip(report.grade)) expect(category).toBe('u_unverified_mention');
      }
    }
  });

  test('have three different people behind them', () => {
    for (const { report } of reports)
      expect(new Set([report.authorLogin, report.graderLogin, report.checkerLogin]).size).toBe(3);
  });

  test('are on no home at the start: none is near its review date, and each has one before its maximum', () => {
    for (const { key, report } of reports) {
      const clock = toDayNumber(report.reviewOn) - toDayNumber(report.submittedOn);
      const left = toDayNumber(report.reviewOn) - toDayNumber(EXERCISE_TODAY);
      // Homes remind 14 days before a clock of up to 30 days ends, and 30 days before a longer one.
      expect([key, left > (clock > 30 ? 30 : 14)]).toEqual([key, true]);
      expect(report.reviewOn <= report.maximumOn).toBe(true);
      expect(report.submittedOn < EXERCISE_TODAY).toBe(true);
    }
  });
});

describe('people', () => {
  const offenders = (pool: NamePool) => {
    const known = persons.filter(({ person }) => person?.pool === pool && person.same === undefined);
    return known.filter(({ person }) => person?.role === 'suspect' || person?.role === 'convicted').length / known.length; // prettier-ignore
  };

  test('of every pool of names are suspected equally often, and occur in every purpose', () => {
    const shares = NAME_POOLS.map(offenders);
    process.stdout.write(`share of suspects by pool of names: ${shares.map((one) => one.toFixed(2)).join(', ')}\n`);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.1);
    const sizes = NAME_POOLS.map((pool) => persons.filter(({ person }) => person?.pool === pool).length);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.25);
    for (const purpose of ['P2', 'P3', 'GEN'])
      expect(new Set(persons.filter(({ key }) => purposeOf.get(key) === purpose).map(({ person }) => person?.pool)).size).toBe(4); // prettier-ignore
  });

  test('who are only mentioned have no entity in any report', () => {
    const mentioned = persons.filter(({ person }) => person?.role === 'mentioned');
    expect(mentioned.length).toBeGreaterThanOrEqual(10);
    const stated = new Set(reports.flatMap(({ statements }) => statements.flatMap(({ subject, object }) => [subject, object]))); // prettier-ignore
    for (const { key, name } of mentioned) {
      expect(stated).not.toContain(key);
      expect(entities.map((one) => one.name)).not.toContain(name);
      expect(reports.some(({ report }) => report.persons.some((one) => one.name === name && one.category === 'u_unverified_mention'))).toBe(true); // prettier-ignore
    }
  });

  test('have the stated birth date, except where a contradiction is planted', () => {
    const bornOf = new Map(persons.map(({ key, person }) => [key, person?.born]));
    const doubtful = [...truth.contradictions, ...truth.compatible].flat();
    const stated = reports.flatMap(({ statements }) => statements.filter(({ property }) => property === 'born_on'));
    expect(stated.length).toBeGreaterThan(30);
    for (const one of stated) if (!doubtful.includes(one)) expect([one.subject, one.value]).toEqual([one.subject, bornOf.get(one.subject)]); // prettier-ignore
    for (const pair of truth.contradictions)
      if (pair.every(({ property }) => property === 'born_on'))
        expect(pair.filter(({ subject, value }) => value === bornOf.get(subject)).length).toBe(1);
  });

  test('are named in two scripts', () => {
    const scripts = new Map<string, Set<string>>();
    for (const { statements } of reports)
      for (const { subject, property, value } of statements)
        if (property === 'name')
          scripts.set(truth.identityOf.get(subject) ?? '', (scripts.get(truth.identityOf.get(subject) ?? '') ?? new Set()).add(/\p{Script=Cyrillic}/u.test(value ?? '') ? 'Cyrillic' : 'Latin')); // prettier-ignore
    expect([...scripts.values()].filter(({ size }) => size === 2).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the truth', () => {
  test('has duplicates to decide and look-alikes that differ, each within one purpose and of one kind', () => {
    process.stdout.write(`${truth.duplicates.length} duplicates, ${truth.lookAlikes.length} look-alikes\n`);
    expect(truth.duplicates.length).toBeGreaterThanOrEqual(20);
    const kindOf = new Map(entities.map(({ key, kind }) => [key, kind]));
    for (const [one, other] of [...truth.duplicates, ...truth.lookAlikes]) {
      expect([one, purposeOf.get(one)]).toEqual([one, purposeOf.get(other)]);
      expect(kindOf.get(one)).toBe(kindOf.get(other));
      expect(kindOf.get(one)).toBeDefined();
    }
    for (const [one, other] of truth.lookAlikes)
      expect(truth.identityOf.get(one)).not.toBe(truth.identityOf.get(other));
  });

  test('has telephones that change hands, without an overlap', () => {
    const uses = reports.flatMap(({ statements }) => statements.filter(({ property, object }) => property === 'uses' && object?.startsWith('ph:'))); // prettier-ignore
    const phones = [...new Set(uses.map(({ object }) => object))];
    const passedOn = phones.filter((phone) => new Set(uses.filter(({ object }) => object === phone).map(({ subject }) => subject)).size > 1); // prettier-ignore
    expect(passedOn.length).toBeGreaterThanOrEqual(3);
    for (const phone of passedOn) {
      const hands = uses.filter(({ object }) => object === phone).toSorted((one, other) => ((one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1)); // prettier-ignore
      for (const [nth, { validTo = '9999-12-31' }] of hands.slice(0, -1).entries())
        expect([phone, validTo < (hands[nth + 1]?.validFrom ?? '')]).toEqual([phone, true]);
    }
  });

  test('has a decoy who is named more often than the broker and is suspected of nothing', () => {
    const namedIn = (key: string): number => reports.filter(({ mentions }) => mentions.some(({ record }) => record === key)).length; // prettier-ignore
    expect(namedIn('pell')).toBeGreaterThan(namedIn('kest') + namedIn('kest2'));
    const links = new Set(reports.flatMap(({ report }) => report.persons.filter(({ name }) => name === 'Dorian Pellgrave').map(({ category }) => category))); // prettier-ignore
    expect([...links]).toEqual(['d_contact']);
  });
});
