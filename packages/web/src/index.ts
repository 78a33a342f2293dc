export { paths, PATTERNS } from './paths.ts';
