import en from '../locales/en/sentence/block-number.json' with { type: 'json' };
import fr from '../locales/fr/sentence/block-number.json' with { type: 'json' };
import de from '../locales/de/sentence/block-number.json' with { type: 'json' };
import it from '../locales/it/sentence/block-number.json' with { type: 'json' };
import ru from '../locales/ru/sentence/block-number.json' with { type: 'json' };
import es from '../locales/es/sentence/block-number.json' with { type: 'json' };

/** What stands before the number of a block that is counted. */
export const blockNumberTexts = { en, fr, de, it, ru, es };
