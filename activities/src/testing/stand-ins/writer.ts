/** What a stand-in's language model writes, one text after the other; the last one stays. */
export interface Writer {
  texts: string[];
}

export const nextText = ({ texts }: Writer): string => (texts.length > 1 ? (texts.shift() ?? '') : (texts[0] ?? '{"word":"kiln"}'));
