import { z } from 'zod';

/** Words people type: blanks around them go, and blanks alone are none. The pattern tells readers of the API's document, who see no trim. */
export const words = (charsMax: number, empty?: string) => z.string().trim().min(1, empty).max(charsMax).regex(/\S/, empty);
