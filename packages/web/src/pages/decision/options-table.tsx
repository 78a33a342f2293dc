import type { decision, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

type Options = ReplyOf<typeof decision.read>['body']['options'];

/** The options that were weighed: what, hours, for, against; the one that was chosen with a tick and a wash. */
export function OptionsTable({ options, chosen }: { options: Options; chosen: string | undefined }): ReactElement {
  const t = useT('decide');
  const format = useFormat();
  const hasCost = options.some(({ cost }) => cost !== undefined);
  return (
    <table className="options">
      <thead>
        <tr>
          <th scope="col">{t('option.code')}</th>
          <th scope="col">{t('option.title')}</th>
          <th scope="col" className="num">
            {t('option.hours')}
          </th>
          {hasCost && (
            <th scope="col" className="num">
              {t('option.cost')}
            </th>
          )}
          <th scope="col">{t('option.forIt')}</th>
          <th scope="col">{t('option.against')}</th>
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option.code} className={option.code === chosen ? 'chosen' : undefined}>
            <th scope="row" className="nw">
              {option.code} {option.code === chosen && <Icon name="check" size={18} label={t('option.isChosen')} />}
            </th>
            <td data-label={t('option.title')}>{option.title}</td>
            <td data-label={t('option.hours')} className="num">
              {option.hours === undefined ? '' : format.number(option.hours)}
            </td>
            {hasCost && (
              <td data-label={t('option.cost')} className="num">
                {option.cost === undefined ? '' : format.number(option.cost)}
              </td>
            )}
            <td data-label={t('option.forIt')}>{option.forIt}</td>
            <td data-label={t('option.against')}>{option.against}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
