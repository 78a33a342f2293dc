import { product, saveProduct, type ReplyOf } from '@reeve/contract';
import { PRODUCT_OUTLINE } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { Matrix } from './matrix.ts';

/** Adds the conclusion to a product that is being written: its sentence as a block that cites the matrix and prints its table. */
export function AddToProduct({ matrix, onClose }: { matrix: Matrix; onClose: () => void }): ReactElement {
  const t = useT('hypothesis');
  const assess = useT('assess');
  const { account } = useSession();
  const [productId, setProductId] = useState<string>();
  const [section, setSection] = useState<string>();
  const drafts = useReading(product.list, { query: { state: 'drafting', limit: 50 } });
  const chosen = useReading(product.read, { params: { id: productId ?? '' } }, { enabled: productId !== undefined });
  const target = productId === undefined ? undefined : chosen.data;
  const isAuthor = target?.body.authorIds.includes(account.id) ?? false;
  const add = useAddConclusion(matrix);
  const because = !target
    ? t('needsProduct')
    : !isAuthor
      ? t('needsAuthor')
      : section === undefined
        ? t('needsSection')
        : undefined;
  return (
    <Dialog
      title={t('addToProduct')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={add.isPending}
          because={because}
          onClick={() => target && section !== undefined && add.mutate({ target, section })}
        >
          {t('add')}
        </Button>
      }
    >
      <p>{t('addToProductWhat')}</p>
      <ChoiceField
        label={t('whichProduct')}
        options={(drafts.data?.items ?? []).map(({ id, reference, title }) => ({
          value: id,
          label: `${reference} ${title}`,
        }))}
        value={productId}
        onChange={(next) => {
          setProductId(next);
          setSection(undefined);
        }}
      />
      {target && (
        <ChoiceField
          label={t('whichSection')}
          options={PRODUCT_OUTLINE[target.body.type].map((code) => ({
            value: code,
            label: assess(`section.${code}`, code),
          }))}
          value={section}
          onChange={setSection}
        />
      )}
      <ProblemNote error={drafts.error ?? chosen.error ?? add.error} lead={t('notSaved')} />
    </Dialog>
  );
}

/** Adds the conclusion to a section of a product, and goes to the product. */
function useAddConclusion(matrix: Matrix) {
  const go = useGo();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ target, section }: { target: ReplyOf<typeof product.read>; section: string }) => {
      const { title, version, body } = target;
      const block = {
        id: crypto.randomUUID(),
        section,
        text: matrix.concluded?.sentence ?? '',
        cites: [{ kind: 'hypothesis_matrix' as const, id: matrix.id }],
        show: 'table' as const,
      };
      return call(saveProduct, {
        params: { id: target.id },
        input: {
          version,
          title,
          blocks: [...body.blocks, block],
          gaps: body.gaps,
          limitations: body.limitations,
        },
      });
    },
    onSuccess: (_, { target }) => {
      void refreshRecords(client);
      go(paths.product(target.id));
    },
  });
}
