import { compartmentCode, compartmentKind } from '@reeve/domain';
import {
  GROUP_TITLES,
  LEGAL_BASIS_TITLES,
  OFFENCE_TITLES,
  OFFENCE_TYPES,
  PERSONAS,
  PURPOSE_TITLES,
  type Agency,
  type OtherTitles,
} from '@reeve/scenario';
import type { AgencyFoundation, SystemActor } from '@reeve/store';

/** The system actor that loads the exercise into an agency; one each, with a fixed id. */
export function scenarioActor(agency: Agency): SystemActor {
  return {
    id: agency.id.replace(/.{12}$/, 'ffffffffffff'),
    login: `scenario-${agency.code.toLowerCase()}`,
    name: 'Exercise loader',
  };
}

/** A list in English, the common language of the exercise's agencies, with the words of the other languages. */
const titled = (
  list: readonly { readonly code: string; readonly title: string }[],
  titles: Readonly<Record<string, OtherTitles>>,
) => list.map(({ code, title }) => ({ code, title, titles: titles[code] }));

/** Each purpose with the legal basis most of its reports rest on. */
const purposesOf = (agency: Agency) =>
  titled(agency.purposes, PURPOSE_TITLES).map((one, index) => ({
    ...one,
    legalBasis: agency.purposes[index]?.legalBases[0],
  }));

/** An agency of the exercise as an administrator would enter it. Members of a unit read that unit's tray. */
export function foundationOf(agency: Agency): AgencyFoundation {
  const unitId = new Map(agency.units.map((unit) => [unit.code, unit.id]));
  return {
    agency: { id: agency.id, code: agency.code, name: agency.name, timeZone: agency.timeZone },
    units: agency.units.map(({ id, code, name, kind, rawFile }) => ({ id, code, name, kind, rawFile })),
    compartments: agency.compartments,
    codeLists: [
      { name: 'purposes', version: 1, body: purposesOf(agency) },
      {
        name: 'legal_bases',
        version: 1,
        body: titled(
          agency.legalBases.map((basis) => ({ code: basis.code, title: `${basis.citation}: ${basis.title}` })),
          LEGAL_BASIS_TITLES,
        ),
      },
      {
        name: 'groups',
        version: 1,
        body: titled(
          agency.compartments
            .filter((one) => compartmentKind(one.code) === 'group')
            .map((one) => ({ code: one.code, title: one.name })),
          GROUP_TITLES,
        ),
      },
      { name: 'offence_types', version: 1, body: titled(OFFENCE_TYPES, OFFENCE_TITLES) },
      {
        name: 'retention',
        version: 1,
        body: agency.retentionRules.map(({ id, review, maximum }) => ({ id, review, maximum })),
      },
      { name: 'grading_scheme', version: 1, body: { scheme: 'EU_4x4' } },
    ],
    accounts: PERSONAS.filter((persona) => persona.agency === agency.code).map((persona) => {
      const tray = compartmentCode('unit', persona.unit);
      const own = persona.grants.some((grant) => grant.code === tray)
        ? []
        : [{ kind: 'compartment' as const, code: tray, from: '2025-04-01', until: undefined }];
      return {
        id: persona.id,
        login: persona.login,
        name: persona.name,
        passwordHash: undefined,
        unitId: unitId.get(persona.unit) ?? '',
        roles: persona.roles,
        clearance: persona.clearance,
        status: 'active',
        locale: persona.locale,
        hint: persona.hint,
        grants: [...persona.grants, ...own],
      };
    }),
  };
}
