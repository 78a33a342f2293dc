import type { ReportDraft } from '@reeve/domain';
import { useMemo, useState } from 'react';
import { useT } from '../../../i18n.ts';
import { faultMessage } from './field/fault-message.ts';
import { formFaults, type FormBounds } from './form-faults.ts';

export interface FormFaults {
  /** Messages next to each field, by element id; empty until the first attempt to send. */
  readonly errors: ReadonlyMap<string, string>;
  /** Message at the button after an attempt to send; `undefined` if nothing blocks the form. */
  readonly summary: string | undefined;
  /** Whether the form may be sent; from the first try on the faults are shown, and the focus goes to the first. */
  readonly check: () => boolean;
}

/** Put the focus into a field, or into the first control of a group. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const controls = 'input, select, textarea, button';
  const target = field?.matches(controls) ? field : field?.querySelector<HTMLElement>(controls);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** Put the focus into the field that comes first on the page; on a phone, fields of other steps are not there. */
function focusFirst(ids: readonly string[]): void {
  const fields = ids.flatMap((id) => document.getElementById(id) ?? []);
  const [first] = fields.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  if (first) focusField(first.id);
}

/** The faults of a form in words: next to their fields and counted at the button. */
export function useFormFaults(form: ReportDraft, bounds: FormBounds): FormFaults {
  const t = useT('report');
  const [tried, setTried] = useState(false);
  const messages = useMemo(() => formFaults(form, bounds).map((fault) => faultMessage(fault, form)), [form, bounds]);
  const [first] = messages;
  const errors = useMemo(
    () => new Map(tried ? messages.toReversed().map(({ key, values, field }) => [field, t(key, values)]) : []),
    [tried, messages, t],
  );
  const summary = (): string | undefined => {
    if (!tried || !first) return undefined;
    const what = t(first.key, first.values);
    return messages.length === 1 ? t('send.notSentOne', { what }) : t('send.notSent', { count: messages.length, what });
  };
  return {
    errors,
    summary: summary(),
    check: () => {
      setTried(true);
      focusFirst(messages.map(({ field }) => field));
      return !first;
    },
  };
}
