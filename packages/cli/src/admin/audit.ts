import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { administrationOf, agencyOf } from './administration.ts';

const AGENCY = { value: 'CODE', about: 'whose log', required: true } as const;

/** `reeve-admin audit export` */
export const exportLogAtServer: Command = {
  about:
    'Export an agency’s log up to now as one file, for reeve audit verify; compressed if the name ends in .gz. The export\n' +
    'is logged as an act of the administration.',
  example: 'reeve-admin audit export log.reeve-log.gz --agency RIV',
  installation: true,
  options: {
    agency: AGENCY,
    'without-texts': {
      about: 'omit the texts about persons: justifications, case references, searches, subjects',
    },
  },
  positionals: ['file'],
  run: async (options, terminal, [file = '']) => {
    const { log } = await administrationOf(terminal);
    const { size } = await log.export(agencyOf(options), file, !options.has('without-texts'));
    terminal.out(`${file}: ${size} events. Check it with: reeve audit verify ${file}`);
    return 0;
  },
};

/** `reeve-admin audit key` */
export const showLogKeys: Command = {
  about:
    'The public keys of the logs, one per agency. Keep them apart from the logs: a verifier must get the key from elsewhere.',
  example: 'reeve-admin audit key',
  installation: true,
  options: { json: { about: 'print one JSON object: items with agency and key' } },
  run: async (options, terminal) => {
    const items = await (await administrationOf(terminal)).log.keys();
    if (options.has('json'))
      terminal.out(plainJson({ items: items.map(({ agency, key }) => ({ agency, key: key ?? null })) }));
    else
      for (const { agency, key } of items)
        terminal.out(`${agency}  ${key ?? 'has none yet; the first checkpoint makes it'}`);
    return 0;
  },
};

/** `reeve-admin audit renew-key` */
export const renewLogKey: Command = {
  about:
    'Give an agency’s log a new key, because the old one is lost or may be compromised. The old one is kept and still\n' +
    'verifies what it has signed. Stop the server first, and give the new key to the witnesses yourself: nothing else shows them\n' +
    'that the change is yours.',
  example: 'reeve-admin audit renew-key --agency RIV',
  installation: true,
  options: { agency: AGENCY },
  run: async (options, terminal) => {
    const key = await (await administrationOf(terminal)).log.renewKey(agencyOf(options));
    terminal.out(key);
    return 0;
  },
};
