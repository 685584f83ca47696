export type { Handle, Snap, Tool } from './build/gizmo.ts';
export { type CameraView } from './camera/camera-rig.ts';
export { lookDirection } from './camera/look.ts';
export type { Surface } from './camera/surface.ts';
export type { Picked } from './camera/pick.ts';
export type { Quality } from './quality.ts';
export type { AskDownload, Ground, Heat, PlayerPose, SceneView, SelfView } from './scene-view.ts';
export { type ScreenPoint, Stage, type StageOptions } from './stage.ts';
export type { GhostWish } from './things/ghosts.ts';
