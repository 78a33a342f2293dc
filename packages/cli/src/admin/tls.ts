import { textOf } from '../api/connection.ts';
import type { Command } from '../command.ts';
import { localTime } from '../output/instant.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin tls` */
export const tls: Command = {
  about:
    'Create a certificate for https and, the first time, an internal CA to sign it; no internet access is needed.\n' +
    'On later runs, the same CA signs a new certificate: for another name, or before the old one expires. The certificate also covers\n' +
    'localhost. Keep ca-key.pem where only you can reach it: anyone who has it can impersonate your server.',
  example: 'reeve-admin tls --host reeve.example.org,10.1.2.3',
  options: {
    host: { value: 'NAME[,IP…]', about: 'what people type to reach the server: names and addresses', required: true },
    out: { value: 'FOLDER', about: 'where to put the files; default: tls in the data folder' },
  },
  run: async (options, terminal) => {
    const administration = await administrationOf(terminal);
    const made = await administration.writeCertificates(textOf(options, 'host') ?? '', textOf(options, 'out'));
    terminal.out(
      [
        made.newCa ? `A new CA: ${made.caFile}` : `Signed by the CA that was there: ${made.caFile}`,
        `Certificate until ${localTime(made.until.toISOString()).slice(0, 10)}. Serve with it:`,
        '',
        `  REEVE_TLS_CERT=${quoted(made.certFile)} REEVE_TLS_KEY=${quoted(made.keyFile)} HOST=0.0.0.0 npm start`,
        '',
        'Let the browsers of your agency trust ca.pem, and the command line with:',
        '',
        `  export REEVE_CA=${quoted(made.caFile)}`,
      ].join('\n'),
    );
    return 0;
  },
};

/** A path quoted for a shell. */
function quoted(path: string): string {
  return /^[\w./:@%+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
