import type { ImportGuess } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { choicesOf, columnNamed, openQuestions, unrecognised, withAnswer } from './questions.ts';
import { columnOf, type Wizard } from './wizard.ts';

/** What Reeve cannot tell from the file alone, first on the page: each question with its answers, one click each. */
export function QuestionList({
  wizard,
  onChange,
}: {
  wizard: Wizard;
  onChange: (part: Partial<Wizard>) => void;
}): ReactElement | null {
  const t = useT('crime');
  const label = useChoiceLabel(wizard);
  const { upload, at, mapping, answered } = wizard;
  const sheet = upload.sheets[at];
  const questions = openQuestions(wizard);
  const unknown = sheet && mapping ? unrecognised(sheet, mapping) : [];
  const needsType = (mapping ?? sheet?.mapping)?.columns.type === undefined;
  if (!sheet || (questions.length === 0 && unknown.length === 0 && !needsType)) return null;
  return (
    <section className="questions" aria-live="polite">
      <h2>{t('question.title')}</h2>
      {questions.map((guess) => (
        <fieldset key={guess.subject}>
          <legend>
            <b>{t(`question.${guess.subject}`)}</b> <span className="mut">{t(`reason.${guess.because}`)}</span>
          </legend>
          <div className="row wrap">
            {choicesOf(guess, sheet).map((choice) => (
              <Button
                key={choice}
                onClick={() =>
                  mapping &&
                  onChange({
                    mapping: withAnswer(mapping, sheet, guess, choice),
                    answered: [...answered, guess.subject],
                  })
                }
              >
                {label(guess, choice)}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      {needsType && <TypeQuestion wizard={wizard} onChange={onChange} />}
      {unknown.map(({ subject, because }) => (
        <p key={subject}>{t(`unrecognised.${subject}.${because}`)}</p>
      ))}
    </section>
  );
}

/** The type of all crimes: the file's name suggests one, and a person takes it or writes another. */
function TypeQuestion({
  wizard,
  onChange,
}: {
  wizard: Wizard;
  onChange: (part: Partial<Wizard>) => void;
}): ReactElement {
  const t = useT('crime');
  const { type, upload } = wizard;
  const suggestion = upload.typeGuess;
  return (
    <>
      <TextField
        label={t('new.type')}
        hint={t('new.typeHint')}
        maxLength={80}
        value={type}
        onChange={(text) => onChange({ type: text })}
      />
      {type === '' && suggestion !== '' && (
        <Button onClick={() => onChange({ type: suggestion })}>{t('new.useType', { type: suggestion })}</Button>
      )}
    </>
  );
}

/** An answer in words, with a cell of the file if that helps. */
function useChoiceLabel({ upload, at, mapping }: Wizard): (guess: ImportGuess, choice: string) => string {
  const t = useT('crime');
  const sheet = upload.sheets[at];
  return (guess, choice) => {
    if (!sheet || !mapping) return choice;
    const column = columnNamed(sheet, guess, choice);
    if (column) {
      const title = column.title === '' ? t('columns.number', { number: column.number }) : column.title;
      return t('question.aColumn', { title, number: column.number, cell: column.sample[0] ?? '' });
    }
    const titleOf = (role: 'x' | 'y'): string => columnOf(sheet, mapping, role)?.title ?? '';
    const isAsFound = choice === guess.value;
    switch (guess.subject) {
      case 'place.order':
        if (mapping.columns.x === undefined)
          return t((mapping.columns.xy !== undefined) === isAsFound ? 'question.lonFirst' : 'question.latFirst');
        return t('question.latitudeIs', { title: titleOf(isAsFound ? 'y' : 'x') });
      case 'place.thousands':
        return t(`thousands.${choice}`);
      case 'place.system':
        return t(`system.${choice.replace('EPSG:', '')}`, { defaultValue: choice });
      default:
        return t(`order.${choice}`);
    }
  };
}
