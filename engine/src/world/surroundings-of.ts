import type { Entity, Pose } from '@worldkiln/contracts';
import type { Surroundings } from '../movement/surroundings.ts';
import { reachOf, worldBoxes, type Box } from './boxes.ts';
import type { World } from './world.ts';

/** Somebody's picture lags behind by less than a thing flies in this. */
const LAG_M = 8;

/**
 * What a player can bump into in this world: its ground and its things. What somebody carries is in nobody's way. `seen`
 * says where things stand in somebody's picture, where that differs from where they are.
 */
export function surroundingsOf(world: World, seen: (net: number, into: Pose) => boolean = () => false): Surroundings {
  const shown: Pose = { position: [0, 0, 0], rotation: [0, 0, 0, 1] };
  return {
    terrain: world.terrain,
    boxesNear(x, z, radius) {
      const touching: Entity[] = [];
      world.grid.near(x, z, radius + LAG_M, (net) => {
        const entity = world.byNet.get(net);
        if (!entity || entity.holder !== null) return;
        // Cells are wide: among 901 crates this leaves a dozen of 250.
        const reach = radius + reachOf(entity.body);
        const { position } = seen(net, shown) ? shown : entity.pose;
        const [dx, dz] = [position[0] - x, position[2] - z];
        if (dx * dx + dz * dz <= reach * reach) touching.push(entity);
      });
      // Between two boxes it matters which pushes first, and cells keep no order that both ends have.
      touching.sort((a, b) => a.net - b.net);
      const found: Box[] = [];
      for (const { net, body, pose } of touching) worldBoxes(body, seen(net, shown) ? shown : pose, found);
      return found;
    },
  };
}
