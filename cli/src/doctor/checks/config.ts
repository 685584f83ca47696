import { settingsNow } from '../../config/settings-now.ts';
import { bad, type Check, well } from '../check.ts';

export const config: Check = {
  name: 'config',
  means: 'every setting is one that exists and has a value it can have',
  look({ env }) {
    const mistakes = settingsNow(env).flatMap(({ mistake }) => mistake ?? []);
    if (mistakes.length === 0) return well('all of it is usable');
    return bad(mistakes.join('; '), 'Correct them; `worldkiln config` shows every setting and where it comes from.');
  },
};
