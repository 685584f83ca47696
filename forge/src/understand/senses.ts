import { argv } from 'node:process';
import { sensesOf, synset } from './wordnet.ts';

// Prints the senses of words as archetypes name them: `npx tsx forge/src/understand/senses.ts bat crane`.
for (const word of argv.slice(2))
  for (const [i, offset] of sensesOf(word.replaceAll('_', ' ')).entries()) {
    const { file, words, gloss } = synset(offset);
    console.log(`${word}#${i + 1}  (${file}) ${words.join(', ')}: ${gloss.slice(0, 90)}`);
  }
