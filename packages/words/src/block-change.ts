import en from '../locales/en/sentence/block-change.json' with { type: 'json' };
import fr from '../locales/fr/sentence/block-change.json' with { type: 'json' };
import de from '../locales/de/sentence/block-change.json' with { type: 'json' };
import it from '../locales/it/sentence/block-change.json' with { type: 'json' };
import ru from '../locales/ru/sentence/block-change.json' with { type: 'json' };
import es from '../locales/es/sentence/block-change.json' with { type: 'json' };

/** How a block of a document differs from an earlier one. */
export const blockChangeTexts = { en, fr, de, it, ru, es };
