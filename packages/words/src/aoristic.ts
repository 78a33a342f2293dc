import en from '../locales/en/sentence/aoristic.json' with { type: 'json' };
import fr from '../locales/fr/sentence/aoristic.json' with { type: 'json' };
import de from '../locales/de/sentence/aoristic.json' with { type: 'json' };
import it from '../locales/it/sentence/aoristic.json' with { type: 'json' };
import ru from '../locales/ru/sentence/aoristic.json' with { type: 'json' };
import es from '../locales/es/sentence/aoristic.json' with { type: 'json' };

/** The sentence about an hour × weekday profile. */
export const aoristicTexts = { en, fr, de, it, ru, es };
