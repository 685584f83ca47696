/** Each kind of fault the linter knows. */
export type LintRule = 'floating' | 'sinking' | 'hovering' | 'size' | 'zero_area' | 'topples' | 'unsteady' | 'stuck_joint';

export interface Finding {
  rule: LintRule;
  /** The part it is about; null is the whole thing. */
  part: string | null;
  message: string;
}
