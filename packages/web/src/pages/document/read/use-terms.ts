import { readConceptBank } from '@reeve/contract';
import { termFinder, type DocumentBlock, type Language, type TermRange } from '@reeve/domain';
import { useCallback, useMemo } from 'react';
import { useReading } from '../../../api/query.ts';
import { firstUses, usesIn } from '../../../components/text/term-uses.ts';
import { paths } from '../../../paths.ts';

const NOTHING: ReadonlyMap<string, readonly TermRange[]> = new Map();

type Block = Pick<DocumentBlock, 'id' | 'kind' | 'text'>;

/**
 * Returns the words of the loaded blocks that name concepts of the bank, by block, the first of each name in each section. The bank is read
 * once; a block is searched once, when it is loaded. If the bank cannot be read, the text is shown without it.
 *
 * @param known the loaded blocks, by their index
 */
export function useTerms(
  known: ReadonlyMap<number, Block>,
  language: Language,
): {
  readonly uses: ReadonlyMap<string, readonly TermRange[]>;
  readonly conceptHref: (reference: string) => string | undefined;
} {
  const { data } = useReading(readConceptBank, {}, { once: true });
  const usesOf = useMemo(() => {
    if (!data) return undefined;
    const named = data.items.filter((one) => one.state !== 'retired');
    const find = termFinder(
      named.map(({ id, terms }) => ({ id, names: [terms[language].preferred, ...terms[language].alternatives] })),
      language,
    );
    const seen = new WeakMap<Block, readonly TermRange[]>();
    return (block: Block): readonly TermRange[] => {
      const uses = seen.get(block) ?? usesIn(block, find);
      seen.set(block, uses);
      return uses;
    };
  }, [data, language]);
  const uses = useMemo(() => {
    if (!usesOf) return NOTHING;
    const inOrder = [...known].toSorted(([a], [b]) => a - b).map(([, block]) => block);
    return firstUses(inOrder, usesOf);
  }, [known, usesOf]);
  const addresses = useMemo(
    () => new Map(data?.items.map(({ id, reference }) => [reference, paths.concept(id)])),
    [data],
  );
  const conceptHref = useCallback((reference: string) => addresses.get(reference), [addresses]);
  return { uses, conceptHref };
}
