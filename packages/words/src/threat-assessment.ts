import en from '../locales/en/sentence/threat-assessment.json' with { type: 'json' };
import fr from '../locales/fr/sentence/threat-assessment.json' with { type: 'json' };
import de from '../locales/de/sentence/threat-assessment.json' with { type: 'json' };
import it from '../locales/it/sentence/threat-assessment.json' with { type: 'json' };
import ru from '../locales/ru/sentence/threat-assessment.json' with { type: 'json' };
import es from '../locales/es/sentence/threat-assessment.json' with { type: 'json' };

/** The sentence about what can be ordered in a threat assessment and what cannot. */
export const threatAssessmentTexts = { en, fr, de, it, ru, es };
