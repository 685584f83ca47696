import type { Pose } from './pose.ts';
import type { Figure } from './skeleton.ts';

/** What every character can do. */
export const CLIPS = ['idle', 'walk', 'run', 'jump', 'sit', 'wave'] as const;
export type ClipName = (typeof CLIPS)[number];

/** How a figure is at a part of each clip, 0 to 1. */
export type Moves = Record<ClipName, (figure: Figure, p: number) => Pose>;
