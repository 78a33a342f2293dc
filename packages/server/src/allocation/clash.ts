import { enforcementThatFits, type RuleClash, type WeekInput } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { rulesInWords, ruleText } from './body.ts';

/**
 * Returns the refusal of a week that no plan keeps: the rules that clash, and what would do, more hours or another total of enforcement.
 * Areas are named as in `rulesInWords`.
 */
export function clashRefusal(
  week: Pick<WeekInput, 'areas' | 'demand' | 'rules'>,
  { rules, missingHours = 0 }: RuleClash,
  names: ReadonlyMap<string, string>,
): ReeveError {
  const isOfCaps = rules.every(({ rule }) => rule === 'cap' || rule === 'enforcement');
  const enforcementHours = isOfCaps ? enforcementThatFits(week) : [];
  const advice = [
    ...(missingHours > 0 ? [`About ${missingHours} more officer-hours would do.`] : []),
    ...(enforcementHours.length > 0
      ? [`In whole blocks, the caps leave room for ${enforcementHours.join(' or ')} enforcement hours.`]
      : []),
    'Loosen one. Nothing was saved.',
  ];
  return new ReeveError(
    'invalid_input',
    `No plan keeps all rules. These clash: ${rulesInWords(rules, names)}. ${advice.join(' ')}`,
    {
      because: 'plan_rules_clash',
      fields: ['rules'],
      rules: rules.map(ruleText),
      missingHours,
      enforcementHours: enforcementHours.map(String),
    },
  );
}
