import type { HarmWeightSet } from '@reeve/domain';

/**
 * Harm weights of Riverton, in days of imprisonment by offence code.
 *
 * All invented, as a legislator of an invented country could have set starting points; no State's scale and no published
 * index. An agency imports its own national scale.
 */
export const RIVERTON_HARM_WEIGHTS: HarmWeightSet = {
  id: 'riverton',
  version: 1,
  source: 'Invented for the exercise',
  days: {
    homicide: 6000,
    human_trafficking: 2400,
    sexual_offence: 1800,
    arson: 240,
    robbery: 450,
    domestic_violence: 120,
    migrant_smuggling: 600,
    drug_supply: 400,
    residential_burglary: 210,
    hate_crime: 60,
    assault: 45,
    corruption: 300,
    money_laundering: 280,
    weapon_possession: 80,
    commercial_burglary: 90,
    fraud: 40,
    cybercrime: 35,
    threats: 25,
    vehicle_theft: 30,
    drink_driving: 20,
    theft_from_person: 8,
    theft_from_vehicle: 6,
    public_order: 6,
    bicycle_theft: 4,
    criminal_damage: 4,
    other_theft: 3,
    drug_possession: 2,
    shoplifting: 1.5,
  },
};
