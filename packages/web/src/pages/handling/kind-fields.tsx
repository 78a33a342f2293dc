import { readCodeLists } from '@reeve/contract';
import { TRANSFER_GROUNDS, type SendingGround } from '@reeve/domain';
import type { ComponentProps, ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Field } from '../../components/field/field.tsx';
import { Select } from '../../components/field/select.tsx';
import { TextArea } from '../../components/field/text-area.tsx';
import { useT } from '../../i18n.ts';
import type { KindGrounds } from './kind-grounds.ts';

/** What the law requires for this kind of recipient and this content: two lists to choose from, and texts of the sender. */
export function KindFields({
  asked,
  grounds,
  onChange,
}: {
  asked: readonly SendingGround[];
  grounds: KindGrounds;
  onChange: (next: KindGrounds) => void;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const { data: lists } = useReading(readCodeLists, {});
  const set = (ground: SendingGround, text: string | undefined): void => onChange({ ...grounds, [ground]: text ?? '' });
  const chosen = (ground: SendingGround): string | undefined => grounds[ground] || undefined;
  const control = (ground: SendingGround): ComponentProps<typeof Field>['children'] => {
    if (ground === 'legal_basis')
      return (
        <Select
          options={(lists?.legalBases ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          value={chosen(ground)}
          onChange={(code) => set(ground, code)}
          placeholder={common('choose')}
        />
      );
    if (ground === 'transfer_ground')
      return (
        <Select
          options={TRANSFER_GROUNDS.map((value) => ({ value, label: t(`transferGround.${value}`) }))}
          value={TRANSFER_GROUNDS.find((known) => known === grounds[ground])}
          onChange={(value) => set(ground, value)}
          placeholder={common('choose')}
        />
      );
    return <TextArea rows={2} maxLength={2000} value={grounds[ground] ?? ''} onChange={(text) => set(ground, text)} />;
  };
  return (
    <>
      {asked.map((ground) => (
        <Field key={ground} label={t(`ground.${ground}`)} hint={t(`groundHint.${ground}`)}>
          {control(ground)}
        </Field>
      ))}
    </>
  );
}
