import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import {
  WorldRules,
  PrefabView,
  PrefabThing,
  AssetVersions,
  AssetChange,
  AssetDefinition,
  AssetDownload,
  Body,
  Collider,
  Failure,
  GenerationPlan,
  GuestCreated,
  InviteCreated,
  JobCreated,
  JobPage,
  JobRequest,
  JobView,
  JoinView,
  OrgDetail,
  OrgMember,
  OrgPage,
  OrgView,
  Placeholder,
  Problem,
  Recipe,
  Reference,
  RtcIceServer,
  StatusView,
  TraceStep,
  UploadCreated,
  UploadRequest,
  UploadView,
  WorldRequest,
  WorldView,
} from '@worldkiln/contracts';
import { ZodExactOptional, ZodObject, type ZodType } from 'zod';

/** What stands under its own name in the document, so that readers and the typed client meet each shape once. */
const NAMED = {
  WorldRules,
  PrefabView,
  PrefabThing,
  AssetVersions,
  AssetChange,
  AssetDefinition,
  AssetDownload,
  Body,
  Collider,
  Failure,
  GenerationPlan,
  GuestCreated,
  InviteCreated,
  JobCreated,
  JobPage,
  JobRequest,
  JobView,
  JoinView,
  OrgDetail,
  OrgMember,
  OrgPage,
  OrgView,
  Placeholder,
  Problem,
  Recipe,
  Reference,
  RtcIceServer,
  StatusView,
  TraceStep,
  UploadCreated,
  UploadRequest,
  UploadView,
  WorldRequest,
  WorldView,
};

/** Names them. `.meta({ id })` on the schema would do the same, at the price of a clone and a line in every file of contracts. */
export function nameSchemas(): void {
  for (const [refId, schema] of Object.entries(NAMED)) zodToOpenAPIRegistry.add(schema, { _internal: { refId }, ...requiredOf(schema) });
}

/** The generator takes what may be left out but not be undefined (`exactOptional`) for required: this says what is. */
function requiredOf(schema: ZodType): { required?: string[] } {
  if (!(schema instanceof ZodObject)) return {};
  const fields = Object.entries<ZodType>(schema.shape);
  if (!fields.some(([, field]) => field instanceof ZodExactOptional)) return {};
  return { required: fields.filter(([, field]) => !field.safeParse(undefined).success && !(field instanceof ZodExactOptional)).map(([name]) => name) };
}
