import type { DefinitionAttribute } from '@reeve/domain';
import { useT } from '../../i18n.ts';

/** Attributes that answer to what extent. */
const EXTENT: readonly DefinitionAttribute[] = [
  'cycleExplicit',
  'evaluationOfResults',
  'rightsInDefinition',
  'communityLink',
  'partnership',
];

/** The words of a value of an attribute. */
export function useAttributeWord(): (name: string, value: string) => string {
  const t = useT('concept');
  return (name, value) =>
    t(`value.${EXTENT.some((one) => one === name) ? 'extent' : name}.${value}`, { defaultValue: value });
}
