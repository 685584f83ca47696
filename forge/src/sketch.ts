export { sketchOf as sketch } from './author/author.ts';
