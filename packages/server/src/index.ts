export { makeApp, type AppOptions } from './app.ts';
export { readConfig, type Config } from './config.ts';
export type { Deps } from './deps.ts';
export { HANDLERS } from './handlers.ts';
export { hashPassword } from './session/password.ts';
export { DEMO_SIZE, loadRiverton } from './riverton/load.ts';
export type { PlayedStory } from './riverton/story.ts';
export {
  openAdministration,
  type Administration,
  type CheckResult,
  type ListedAccount,
  type NewAccount,
} from './admin/administration.ts';
