import '../anchors.test.ts';
import '../gone-words.test.ts';
