export { startDatabaseServer, type DatabaseServer } from './database-server.ts';
export { ageWarning, judgeVersion, parseVersion, type PostgresVersion } from './find/version.ts';
export { keepSecret, readSecrets } from './folder/secrets.ts';
export { identify } from './run/process-identity.ts';
export { systemCode, systemReason } from './system-error.ts';
