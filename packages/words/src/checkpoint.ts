import en from '../locales/en/sentence/checkpoint.json' with { type: 'json' };
import fr from '../locales/fr/sentence/checkpoint.json' with { type: 'json' };
import de from '../locales/de/sentence/checkpoint.json' with { type: 'json' };
import it from '../locales/it/sentence/checkpoint.json' with { type: 'json' };
import ru from '../locales/ru/sentence/checkpoint.json' with { type: 'json' };
import es from '../locales/es/sentence/checkpoint.json' with { type: 'json' };

/** Fixed words of the page on which a checkpoint is printed. */
export const checkpointTexts = { en, fr, de, it, ru, es };
