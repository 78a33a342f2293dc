import type { Language } from '@reeve/domain';
import { PRINT_WORDS } from '@reeve/formats';
import type { StoredDataSet } from '@reeve/store';

/**
 * Returns the name of a data set for a reader. The agency's own recorded crime is made with its first import, which
 * asks for no name: it has the words of each reader's language. Any other set has the name that a person gave it.
 */
export const dataSetName = ({ own, name }: Pick<StoredDataSet, 'own' | 'name'>, language: Language): string =>
  own ? PRINT_WORDS[language]['release.crime'] : name;
