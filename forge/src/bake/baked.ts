import type { Body, TraceStep, Vec3 } from '@worldkiln/contracts';
import type { Stood } from '@worldkiln/physics';
import type { Finding } from '../lint/finding.ts';

/** Something the bake could not do as asked, or did otherwise: told, never hidden. */
export interface Note {
  step: string;
  message: string;
}

/** A step that lost something, and how much: measured against the source. */
export interface Loss {
  step: string;
  message: string;
  /** Distance between the surfaces, root mean square, in per cent of the diagonal. */
  surfacePercent?: number;
  normalDeg?: number;
  /** Mean difference of two renderings, in per cent of white. */
  picturePercent?: number;
}

/** A part of a still thing, a node of that name in every level: named by its file, or a connected surface of one material. */
export interface FoundPart {
  name: string;
  /** The recipe asked for one, and this surely is it. */
  wanted?: boolean;
  triangles: number;
  least: Vec3;
  most: Vec3;
}

export interface BakeReport {
  notes: Note[];
  /** Every lossy step with its measured error; empty where levels are rebuilt from a program. */
  losses: Loss[];
  parts: FoundPart[];
  /** Dropped from a centimetre in the rooms' own physics; null where it is fixed, or meant to be carried. */
  stood: Stood | null;
  /** Faults of the thing itself; empty without a program, which alone knows the parts. */
  lint: Finding[];
  validator: { errors: number; warnings: number; messages: string[] };
  bytes: { glb: number; lods: number[]; plain: number };
}

/** A game-ready asset. */
export interface Baked {
  glb: Uint8Array;
  /** Level 1 and 2; empty when the plan asks for none. */
  lods: Uint8Array[];
  /** The finest level without KTX2 and meshopt, everything inside: for phones and old tools. */
  plain: Uint8Array;
  /** KTX2 files of the library materials it names: shared by everything that wears them, so they lie beside the GLB. */
  textures: Uint8Array[];
  body: Body;
  /** Per level, the finest first. */
  triangles: number[];
  trace: TraceStep[];
  report: BakeReport;
}
