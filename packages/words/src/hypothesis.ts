import en from '../locales/en/sentence/hypothesis.json' with { type: 'json' };
import fr from '../locales/fr/sentence/hypothesis.json' with { type: 'json' };
import de from '../locales/de/sentence/hypothesis.json' with { type: 'json' };
import it from '../locales/it/sentence/hypothesis.json' with { type: 'json' };
import ru from '../locales/ru/sentence/hypothesis.json' with { type: 'json' };
import es from '../locales/es/sentence/hypothesis.json' with { type: 'json' };

/** The sentences about competing hypotheses, and the heads of their table. */
export const hypothesisTexts = { en, fr, de, it, ru, es };
