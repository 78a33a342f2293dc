import {
  LEAST_PARTICIPANTS,
  readAnonymousReadiness,
  readinessQuartiles,
  type AnonymousReadiness,
  type ReadinessDomain,
} from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Field } from '../../components/field/field.tsx';
import { ScrolledTable } from '../concept/scrolled-table.tsx';
import { useLanguage, useT } from '../../i18n.ts';

/**
 * Where one's own scores lie among those of others who handed theirs on. The files are read in the browser and kept nowhere;
 * fewer than five show nothing.
 */
export function OthersQuartiles({
  own,
}: {
  own:
    | { readonly domains: readonly { readonly domain: ReadinessDomain; readonly median: number | null }[] }
    | undefined;
}): ReactElement {
  const t = useT('readiness');
  const decimal = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 2 });
  const [others, setOthers] = useState<readonly AnonymousReadiness[]>([]);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const take = async (files: FileList | null): Promise<void> => {
    const found: AnonymousReadiness[] = [];
    const failed: string[] = [];
    for (const file of files ?? []) {
      try {
        found.push(...readAnonymousReadiness(JSON.parse(await file.text())));
      } catch {
        failed.push(file.name);
      }
    }
    setOthers(found);
    setUnread(failed);
  };
  const quartiles = readinessQuartiles(others);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('others.title')}</h2>
      <p className="hint">{t('others.what')}</p>
      <Field
        label={t('others.files')}
        error={unread.length > 0 ? t('others.unread', { files: unread.join(', ') }) : undefined}
      >
        <input
          type="file"
          multiple
          accept=".json,application/json"
          onChange={(event) => void take(event.target.files)}
        />
      </Field>
      {others.length > 0 && quartiles === undefined && (
        <p className="mut">{t('others.tooFew', { count: others.length, least: LEAST_PARTICIPANTS })}</p>
      )}
      {quartiles && (
        <ScrolledTable label={t('others.title')}>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('radar.domain')}</th>
                {(['lower', 'median', 'upper', 'own'] as const).map((name) => (
                  <th key={name} scope="col" className="num">
                    {t(`others.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {quartiles.map((row) => {
                const median = own?.domains.find((one) => one.domain === row.domain)?.median;
                return (
                  <tr key={row.domain}>
                    <th scope="row">
                      {row.domain} {t(`domain.${row.domain}`)}
                    </th>
                    <td className="num">{decimal.format(row.lower)}</td>
                    <td className="num">{decimal.format(row.median)}</td>
                    <td className="num">{decimal.format(row.upper)}</td>
                    <td className="num b">{median === undefined || median === null ? '–' : decimal.format(median)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrolledTable>
      )}
    </section>
  );
}
