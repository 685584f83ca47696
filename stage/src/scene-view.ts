import type { AssetDownload, AssetId, Entity, EntityId, Environment, Player, Pose, Vec3 } from '@worldkiln/contracts';

/** The ground as the engine keeps it. */
export interface Ground {
  heightAt(x: number, z: number): number;
  /** `revision` goes up whenever somebody has worked on the chunk. */
  chunk(cx: number, cz: number): { heights: Int16Array; splat: Uint8Array; revision: number };
  /** Goes up with any change anywhere. */
  readonly revision: number;
}

/** Where the eye's owner stands and looks. */
export interface SelfView {
  position: Vec3;
  yaw: number;
  pitch: number;
  flying: boolean;
  grounded: boolean;
  velocity: Vec3;
}

/** What a person looks like this frame. */
export interface PlayerPose {
  position: Vec3;
  yaw: number;
}

/** How far a job has come; what the heat in the clay shows. */
export interface Heat {
  /** 0 to 1; null while nothing burns. */
  progress: number | null;
}

/** All the stage may read. The client behind it may be a live room, a recording or a test. */
export interface SceneView {
  readonly seed: number;
  readonly ground: Ground;
  /** Hour, sky and water: another object whenever any of it changes. */
  readonly environment: Environment;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly players: ReadonlyMap<number, Player>;
  readonly selfNet: number;
  self(): SelfView;
  poseOf(net: number): Pose | null;
  playerPose(net: number): PlayerPose | null;
  heatOf(entity: Entity): Heat;
  /** Times its asset's size while somebody here is changing it; else the entity's own scale counts. */
  scaleOf?(net: number): number | null;
}

/** How the stage asks for files. Signed links end, so it asks again for each try. */
export type AskDownload = (assetId: AssetId, version: number) => Promise<AssetDownload>;
