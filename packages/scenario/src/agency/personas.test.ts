import { compartmentKind, ROLES, mayPerform, type FunctionName } from '@reeve/domain';
import { expect, test } from 'vitest';
import { RIVERTON_AGENCIES } from './agencies.ts';
import { RETENTION_RULES } from './code-lists.ts';
import { PERSONAS, personaOf } from './personas.ts';

test('there are seventeen persons, each with an id and a short ASCII login', () => {
  expect(PERSONAS.length).toBe(17);
  expect(new Set(PERSONAS.map((each) => each.id)).size).toBe(17);
  expect(new Set(PERSONAS.map((each) => each.login)).size).toBe(17);
  for (const { login, id } of PERSONAS) {
    expect(login).toMatch(/^[a-z]{3,12}$/);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(personaOf(login)?.id).toBe(id);
  }
});

test('every role of the trade is assigned to a persona', () => {
  const held = new Set(PERSONAS.flatMap((each) => each.roles));
  expect(ROLES.filter((role) => !held.has(role))).toEqual([]);
});

test('in Riverton every step that needs a second person has one', () => {
  const able = (name: FunctionName): number =>
    PERSONAS.filter((each) => each.agency === 'RIV' && mayPerform(each.roles, name)).length;
  // Grader, sanitiser and checker of a report written by an evaluator: four.
  expect(able('evaluate_report')).toBeGreaterThanOrEqual(4);
  expect(able('approve_product')).toBeGreaterThanOrEqual(2);
  expect(able('assess')).toBeGreaterThanOrEqual(3);
});

test('every grant and every unit of a person exists in the person’s own agency', () => {
  for (const person of PERSONAS) {
    const agency = RIVERTON_AGENCIES.find((each) => each.code === person.agency);
    expect(agency?.units.map((unit) => unit.code)).toContain(person.unit);
    for (const grant of person.grants) {
      const known = grant.kind === 'purpose' ? agency?.purposes : agency?.compartments;
      expect(known?.map((each) => each.code)).toContain(grant.code);
    }
  }
});

test('the administrator holds no compartment, and only intelligence reads raw files', () => {
  for (const { roles, grants } of PERSONAS) {
    const codes = grants.filter((grant) => grant.kind === 'compartment').map((grant) => grant.code);
    if (roles.includes('administrator')) expect(codes).toEqual([]);
    if (codes.some((code) => compartmentKind(code) === 'raw')) expect(mayPerform(roles, 'evaluate_report')).toBe(true);
  }
});

test('agencies are marked as exercise, and their ids, units and lists are consistent', () => {
  expect(RIVERTON_AGENCIES.map((agency) => agency.code)).toEqual(['RIV', 'NAT']);
  const ids = RIVERTON_AGENCIES.flatMap((agency) => [agency.id, ...agency.units.map((unit) => unit.id)]);
  expect(new Set([...ids, ...PERSONAS.map((each) => each.id)]).size).toBe(ids.length + PERSONAS.length);
  for (const agency of RIVERTON_AGENCIES) {
    expect(agency.exercise).toBe(true);
    expect(agency.name).toContain('EXERCISE');
    const codes = agency.compartments.map((each) => each.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const unit of agency.units) expect(codes).toEqual(expect.arrayContaining([`UNIT:${unit.code}`, `RAW:${unit.rawFile}`])); // prettier-ignore
    const bases = agency.legalBases.map((basis) => basis.code);
    for (const purpose of agency.purposes) {
      expect(purpose.legalBases.length).toBeGreaterThan(0);
      for (const code of purpose.legalBases) expect(bases).toContain(code);
    }
  }
});

test('the clock of every agency runs an hour ahead of UTC, in winter and summer', () => {
  for (const { timeZone } of RIVERTON_AGENCIES) {
    for (const month of [0, 6]) {
      const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hour12: false });
      expect(format.format(new Date(Date.UTC(2026, month, 1, 7)))).toBe('08');
    }
  }
});

test('the retention rules are those the domain requires, none outliving its review', () => {
  // The ids that reportRuleIds and involvementRuleId of the domain answer with, and open sources.
  expect(RETENTION_RULES.map((rule) => rule.id).toSorted()).toEqual(
    ['convicted', 'minor_suspect', 'minor_victim', 'no_person', 'non_criminal', 'osint', 'special_category', 'suspect', 'suspect_serious', 'tip', 'ungraded', 'victim_witness'], // prettier-ignore
  );
  const inDays = ({ unit, count }: { unit: string; count: number }): number => (unit === 'days' ? count : count * 30);
  for (const rule of RETENTION_RULES) expect(inDays(rule.review)).toBeLessThanOrEqual(inDays(rule.maximum));
});
