import en from '../locales/en/sentence/concentration.json' with { type: 'json' };
import fr from '../locales/fr/sentence/concentration.json' with { type: 'json' };
import de from '../locales/de/sentence/concentration.json' with { type: 'json' };
import it from '../locales/it/sentence/concentration.json' with { type: 'json' };
import ru from '../locales/ru/sentence/concentration.json' with { type: 'json' };
import es from '../locales/es/sentence/concentration.json' with { type: 'json' };

/** The sentence about concentration at places. */
export const concentrationTexts = { en, fr, de, it, ru, es };
