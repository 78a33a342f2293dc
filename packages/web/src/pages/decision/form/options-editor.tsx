import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field/text-area.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import { withOption, type DecisionDraft, type DraftFault, type OptionDraft } from '../decision-draft.ts';

/** The most options the record takes. */
const MOST = 8;

/** What can be done about it: options with hours, cost, for and against; on an adoption one of them is chosen. */
export function OptionsEditor({
  draft,
  onChange,
  needed,
}: {
  draft: DecisionDraft;
  onChange: (fields: Partial<DecisionDraft>) => void;
  needed: (fault: DraftFault) => string | undefined;
}): ReactElement {
  const t = useT('decide');
  const { options, chosen } = draft;
  const error = needed('option_title') ?? needed('option_hours') ?? needed('chosen');
  return (
    <section className="options-editor" aria-labelledby="options">
      <h2 id="options">{t('option.list')}</h2>
      {options.length > 0 && (
        <table className="options">
          <thead>
            <tr>
              <th scope="col">{t('option.choose')}</th>
              <th scope="col">{t('option.title')}</th>
              <th scope="col" className="num">
                {t('option.hours')}
              </th>
              <th scope="col" className="num">
                {t('option.cost')}
              </th>
              <th scope="col">{t('option.forIt')}</th>
              <th scope="col">{t('option.against')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <OptionRow
                key={option.code}
                option={option}
                isChosen={option.code === chosen}
                onChoose={() => onChange({ chosen: option.code })}
                onChange={(fields) =>
                  onChange({
                    options: options.map((one) => (one.code === option.code ? { ...one, ...fields } : one)),
                  })
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {error && <p className="error">{error}</p>}
      {options.length < MOST && (
        <Button icon="plus" onClick={() => onChange({ options: withOption(options) })}>
          {t('option.add')}
        </Button>
      )}
      {options.length === 0 && <span className="hint"> {t('option.none')}</span>}
    </section>
  );
}

/** An option with what it takes, what speaks for it and what against; one is chosen. */
function OptionRow({
  option,
  isChosen,
  onChoose,
  onChange,
}: {
  option: OptionDraft;
  isChosen: boolean;
  onChoose: () => void;
  onChange: (fields: Partial<OptionDraft>) => void;
}): ReactElement {
  const t = useT('decide');
  const cell = (field: 'title' | 'forIt' | 'against'): ReactElement => (
    <TextArea
      rows={2}
      maxLength={field === 'title' ? 300 : 4000}
      aria-label={`${option.code}: ${t(`option.${field}`)}`}
      value={option[field]}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <label className="pick">
          <input type="radio" name="chosen-option" checked={isChosen} onChange={onChoose} />
          {option.code}
        </label>
      </th>
      <td data-label={t('option.title')}>{cell('title')}</td>
      {(['hours', 'cost'] as const).map((amount) => (
        <td key={amount} data-label={t(`option.${amount}`)} className="num">
          <TextInput
            mono
            inputMode="decimal"
            aria-label={`${option.code}: ${t(`option.${amount}`)}`}
            value={option[amount]}
            onChange={(text) => onChange({ [amount]: text })}
          />
        </td>
      ))}
      <td data-label={t('option.forIt')}>{cell('forIt')}</td>
      <td data-label={t('option.against')}>{cell('against')}</td>
    </tr>
  );
}
