export { author, AUTHOR_VERSION, type AuthorInput } from './author/author.ts';
