export { makeApp, type AppOptions } from './boot/app.ts';
export { readConfig, type Config } from './boot/config.ts';
export type { Deps } from './call/deps.ts';
export { HANDLERS } from './handlers.ts';
export { hashPassword } from './session/password.ts';
export { loadRiverton, type LoadedRiverton } from './riverton/load.ts';
export { DEMO_SIZE } from './riverton/size.ts';
export type { PlayedStory } from './riverton/story.ts';
export {
  openAdministration,
  type Administration,
  type CheckResult,
  type Rewritten,
  type Sweep,
  type Extension,
  type ListedAccount,
  type NewAccount,
  type NewAgency,
} from './admin/administration.ts';
export type { MadeBackup } from './admin/backup.ts';
