import { randomInt } from 'node:crypto';

const HOW =
  'amber brave bright calm clever copper cosy curious dapper eager fair fleet gentle glad golden hazel honest jolly kind lively lucky mellow merry mossy nimble patient plucky proud quick quiet ruddy sandy silver snug sunny swift tidy warm wild witty'.split(
    ' ',
  );
const WHO =
  'badger beaver bison crane crow deer dove falcon ferret finch fox gecko goose hare hedgehog heron ibis jay koala lark lynx magpie marten mole newt otter owl panda puffin quail rabbit raven robin seal sparrow stoat swan tapir toad wren'.split(
    ' ',
  );

const pick = (words: readonly string[]): string => words[randomInt(words.length)] ?? '';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A friendly name of two words for somebody who gave none: 'Mossy Otter'. */
export const guestName = (): string => `${capital(pick(HOW))} ${capital(pick(WHO))}`;
