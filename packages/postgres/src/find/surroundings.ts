import { findNpmFolder } from './npm-binaries.ts';
import { searchFolders } from './search-folders.ts';

/** The machine's PostgreSQLs and folders; a test may pass other ones. */
export interface Surroundings {
  /** Folders that may contain a PostgreSQL of the machine, best first. */
  readonly searchFolders: readonly string[];
  /** The folder for data and binaries that the database's operating-system user cannot reach. */
  readonly stateFolder: string;
  /** The folder `native` of the npm binaries; undefined when the package is not installed. */
  readonly npmFolder: string | undefined;
}

/** The real machine, with parts replaced by a test. */
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
