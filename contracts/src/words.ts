import { z } from 'zod';

/** Words people type: blanks around them go, and blanks alone are none. The pattern tells readers of the API's document, who see no trim. */
export const words = (charsMax: number, empty?: string) => z.string().trim().min(1, empty).max(charsMax).regex(/\S/, empty);

/** Controls, breaks, marks that turn the direction of text, and what has no width. */
const HIDDEN = '\\u0000-\\u001f\\u007f-\\u009f\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff';
/** Something to see, and nothing hidden. U+200C and U+200D join letters and emoji: they may stand in between, not alone. */
const VISIBLE = new RegExp(`^[^${HIDDEN}]*[^\\s${HIDDEN}\\u200c\\u200d][^${HIDDEN}]*$`);

/** A name that others read, in one line: it looks like what it is. */
export const title = (charsMax: number) => z.string().trim().min(1).max(charsMax).regex(VISIBLE, 'must be one line of visible text');
