/** How a verb ends. 0 done, 1 refused or failed with the reason, 2 wrong usage. `json` is printed under --json. */
export interface Answer {
  code: 0 | 1 | 2;
  json?: unknown;
  text?: string;
}
