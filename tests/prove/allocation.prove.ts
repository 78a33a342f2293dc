import '../truth/allocation.test.ts';
import '../truth/urn.test.ts';
