import type { Report } from '@reeve/contract';
import { wordDiff } from '@reeve/domain';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useT } from '../../../i18n.ts';
import { DiffCount } from '../page/diff-words.tsx';
import { RawText } from '../page/raw-text.tsx';

/** The raw text with the words left out so far, next to the subject and text that are written from it. */
export function SanitiseTexts({
  raw,
  subject,
  text,
  onSubject,
  onText,
}: {
  raw: Report['raw'];
  subject: string;
  text: string;
  onSubject: (subject: string) => void;
  onText: (text: string) => void;
}): ReactElement {
  const t = useT('report');
  // Raw words left out so far: computed here, in the page of a reader of the raw text, and nowhere else.
  const written = useDeferredValue(text);
  const diff = useMemo(() => (raw && written.trim() !== '' ? wordDiff(raw.text, written) : undefined), [raw, written]);
  return (
    <div className="two-texts">
      <div>
        <h3>
          <Icon name="lock" size={14} /> {t('texts.raw')}
        </h3>
        <RawText text={raw?.text ?? ''} diff={diff} />
        {diff && (
          <p className="sm diff-legend">
            <DiffCount diff={diff} />
          </p>
        )}
        <Button kind="quiet" onClick={() => onText(raw?.text ?? '')}>
          {t('step.sanitise.startFromRaw')}
        </Button>
      </div>
      <div>
        <TextField
          label={t('step.sanitise.subject')}
          hint={t('step.sanitise.subjectHint')}
          maxLength={300}
          data-autofocus
          value={subject}
          onChange={onSubject}
        />
        <ProseField
          label={t('step.sanitise.text')}
          hint={t('step.sanitise.textHint')}
          className="serif"
          rows={6}
          maxLength={100_000}
          value={text}
          onChange={onText}
        />
      </div>
    </div>
  );
}
