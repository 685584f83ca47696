import type { Body, TraceStep } from '@worldkiln/contracts';
import type { Finding } from '../lint/finding.ts';

/** Something the bake could not do as asked, or did otherwise: told, never hidden. */
export interface Note {
  step: string;
  message: string;
}

export interface BakeReport {
  notes: Note[];
  /** Faults of the thing itself; empty without a program, which alone knows the parts. */
  lint: Finding[];
  validator: { errors: number; warnings: number; messages: string[] };
  bytes: { glb: number; lods: number[]; thumbnail: number };
}

/** A game-ready asset. */
export interface Baked {
  glb: Uint8Array;
  /** Level 1 and 2; empty when the plan asks for none. */
  lods: Uint8Array[];
  /** PNG, 320 × 320. */
  thumbnail: Uint8Array;
  body: Body;
  /** Per level, the finest first. */
  triangles: number[];
  trace: TraceStep[];
  report: BakeReport;
}
