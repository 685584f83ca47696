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
      building: game.builder.on,
      selected: [...game.builder.selection.ids],
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
        scale: entity.scale ?? 1,
        group: entity.group ?? null,
        tint: entity.tint,
        mobility: entity.body.type,
        loaded: game.stage?.isLoaded(entity.id) ?? false,
        position: game.room?.poseOf(entity.net, performance.now())?.position ?? entity.pose.position,
      })),
      players: [...(game.room?.players.values() ?? [])].map(({ net, name }) => ({
        net,
        name,
        position: game.room?.playerPose(net, performance.now())?.position ?? null,
      })),
      jobs: [...game.kiln.book.jobs.values()].map(({ jobId, prompt, status, progress, entityId, detail }) => ({
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
    /** Where a thing's middle is in the window, for a real mouse. */
    whereIs: (entityId: EntityId) => {
      const entity = game.room?.world?.entities.get(entityId);
      const pose = entity && game.room?.poseOf(entity.net, performance.now());
      return pose ? (game.stage?.project([pose.position[0], pose.position[1] + entity.body.size[1] / 2, pose.position[2]]) ?? null) : null;
    },
    moveTo: (x: number, z: number) => game.moveTo(x, z),
    fly: (on: boolean) => game.controls?.toggleFly(on),
  };
  Object.assign(window, { __worldkiln: handle });
}
