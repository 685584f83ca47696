/** Steps while snapping, and the finer ones that nudges take without. */
export const STEP = { metres: 0.25, radians: Math.PI / 12, times: 0.1, fineMetres: 0.05, fineRadians: Math.PI / 60 } as const;
/** How far away things can be set down. */
export const REACH_M = 220;
