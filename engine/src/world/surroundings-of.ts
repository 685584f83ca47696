import type { Surroundings } from '../movement/surroundings.ts';
import { reachOf, worldBoxes, type Box } from './boxes.ts';
import type { World } from './world.ts';

/** What a player can bump into in this world: its ground and its things. What somebody carries is in nobody's way. */
export function surroundingsOf(world: World): Surroundings {
  return {
    terrain: world.terrain,
    boxesNear(x, z, radius) {
      const found: Box[] = [];
      world.grid.near(x, z, radius, (net) => {
        const entity = world.byNet.get(net);
        if (!entity || entity.holder !== null) return;
        // Cells are wide: among 901 crates this leaves a dozen of 250.
        const reach = radius + reachOf(entity.body);
        const [dx, dz] = [entity.pose.position[0] - x, entity.pose.position[2] - z];
        if (dx * dx + dz * dz <= reach * reach) worldBoxes(entity, found);
      });
      return found;
    },
  };
}
