import type { EntityId } from '@worldkiln/contracts';
import type { Game } from './game.svelte.ts';

/**
 * `window.__worldkiln`: what tests and curious people may read and do from the console. It can do nothing that keys
 * and mouse cannot.
 */
export function exposeHandle(game: Game): void {
  const handle = {
    state: () => ({
      connection: game.phase.name,
      transport: game.phase.name === 'live' ? game.phase.transport : null,
      playerNet: game.room?.selfNet ?? null,
      accountId: game.me?.accountId ?? null,
      position: game.room?.self?.position ?? null,
      heldId: game.held?.id ?? null,
      quality: game.stage?.quality ?? null,
      stats: game.stage?.stats ?? null,
      entities: [...(game.room?.world?.entities.values() ?? [])].map((entity) => ({
        id: entity.id,
        net: entity.net,
        name: entity.name,
        firing: entity.firing.state,
        version: entity.version,
        assetId: entity.assetId,
        holder: entity.holder,
        loaded: game.stage?.isLoaded(entity.id) ?? false,
        position: game.room?.poseOf(entity.net, performance.now())?.position ?? entity.pose.position,
      })),
      players: [...(game.room?.players.values() ?? [])].map(({ net, name }) => ({
        net,
        name,
        position: game.room?.playerPose(net, performance.now())?.position ?? null,
      })),
      jobs: [...game.book.jobs.values()].map(({ jobId, prompt, status, progress, entityId, detail }) => ({
        jobId,
        prompt,
        status,
        progress,
        entityId,
        detail,
      })),
    }),
    pick: (entityId: EntityId) => game.hands.pick(entityId),
    throwHeld: () => game.hands.throwHeld(),
    drop: () => game.hands.drop(),
    look: (yaw: number, pitch: number) => game.controls?.look(yaw, pitch),
    moveTo: (x: number, z: number) => game.moveTo(x, z),
    fly: (on: boolean) => game.controls?.toggleFly(on),
  };
  Object.assign(window, { __worldkiln: handle });
}
