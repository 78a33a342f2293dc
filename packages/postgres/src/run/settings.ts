import { createHash } from 'node:crypto';

/** The name of the server's processes in the process list, different for each folder. */
export function serverName(folder: string): string {
  return `reeve-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
}

/** Where a server listens, and whether it forces what it writes to disk. */
export interface Listening {
  readonly port: number;
  readonly socketFolder: string | undefined;
  readonly durable: boolean;
}

/**
 * Settings that override any configuration file; given on the command line, which takes precedence.
 *
 * The log must not become a second, unprotected copy of case data: no statements, no parameters, and no messages about a
 * client's errors, since those quote values ("Key (name)=(…) already exists"). The application gets them anyway.
 */
export function firmSettings(
  folder: string,
  { port, socketFolder, durable }: Listening,
): Readonly<Record<string, string>> {
  const written = durable ? 'on' : 'off';
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socketFolder ?? '',
    cluster_name: serverName(folder),
    password_encryption: 'scram-sha-256',
    fsync: written,
    full_page_writes: written,
    synchronous_commit: written,
    // A reused segment keeps its old content; erased text must be removed.
    wal_recycle: 'off',
    logging_collector: 'on',
    log_directory: 'log',
    log_statement: 'none',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_min_duration_statement: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  };
}

/** Appended to a new `postgresql.conf`; an administrator may change these there. Sized for a laptop. */
export const TUNABLE_SETTINGS = `
# Set by Reeve when this database was made; yours to change.
max_connections = 60
shared_buffers = 128MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
wal_compression = on
random_page_cost = 1.1           # solid-state disks
jit = off                        # costs more than it saves on short queries
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_filename = 'postgres-%a.log' # one file a weekday, overwritten a week later
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_line_prefix = '%m [%p] '
`;

/** The rule of `pg_hba.conf` for the socket, which asks for the password as the loopback does. */
export const SOCKET_RULE = 'local all all scram-sha-256';

/** The whole of `pg_hba.conf`: passwords, over the socket and the loopback only. */
export const ACCESS_RULES = `# Written by Reeve. The server listens on 127.0.0.1 and a Unix socket only.
host all all 127.0.0.1/32 scram-sha-256
${SOCKET_RULE}
`;
