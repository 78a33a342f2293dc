export type { Command, CommandOption, GivenOptions, Terminal } from './command.ts';
export { main } from './main.ts';
