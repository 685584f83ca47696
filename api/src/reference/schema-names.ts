import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import {
  AssetDefinition,
  AssetDownload,
  Body,
  Collider,
  Failure,
  GenerationPlan,
  GuestCreated,
  JobCreated,
  JobPage,
  JobRequest,
  JobView,
  JoinView,
  Placeholder,
  Problem,
  Recipe,
  StatusView,
  TraceStep,
  WorldRequest,
  WorldView,
} from '@worldkiln/contracts';

/** What stands under its own name in the document, so that readers and the typed client meet each shape once. */
const NAMED = {
  AssetDefinition,
  AssetDownload,
  Body,
  Collider,
  Failure,
  GenerationPlan,
  GuestCreated,
  JobCreated,
  JobPage,
  JobRequest,
  JobView,
  JoinView,
  Placeholder,
  Problem,
  Recipe,
  StatusView,
  TraceStep,
  WorldRequest,
  WorldView,
};

/** Names them. `.meta({ id })` on the schema would do the same, at the price of a clone and a line in every file of contracts. */
export function nameSchemas(): void {
  for (const [refId, schema] of Object.entries(NAMED)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });
}
