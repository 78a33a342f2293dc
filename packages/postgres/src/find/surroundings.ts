import { findNpmFolder } from './npm-binaries.ts';
import { searchFolders } from './search-folders.ts';

/** What the machine offers; a test may pass another machine. */
export interface Surroundings {
  /** Folders that may hold a PostgreSQL of the machine, best first. */
  readonly searchFolders: readonly string[];
  /** Where data and binaries go that the database's operating-system user cannot reach. */
  readonly stateFolder: string;
  /** The folder `native` of the npm binaries; undefined when the package is not installed. */
  readonly npmFolder: string | undefined;
}

/** The real machine, with the parts that a test names replaced. */
export async function lookAround(replaced: Partial<Surroundings> = {}): Promise<Surroundings> {
  return {
    searchFolders: replaced.searchFolders ?? (await searchFolders()),
    stateFolder: replaced.stateFolder ?? defaultStateFolder(),
    npmFolder: 'npmFolder' in replaced ? replaced.npmFolder : findNpmFolder(),
  };
}

function defaultStateFolder(): string {
  return process.platform === 'darwin' ? '/Library/Application Support/Reeve' : '/var/lib/reeve';
}
