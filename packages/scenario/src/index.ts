export type { Agency } from './agency.ts';
export { RIVERTON_AGENCIES } from './agencies.ts';
export { CRIME_TYPES } from './crime-type.ts';
export { makeCrimes, type Crime } from './crimes.ts';
export { PERSONAS, type Persona } from './personas.ts';
export { EXERCISE_NOW } from './planted.ts';
