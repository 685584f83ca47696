import { SEARCH_ATTRIBUTES } from '@worldkiln/contracts';
import { registerSearchAttributes, unknownSearchAttributes } from '../../temporal/search-attributes.ts';
import { askTemporal } from '../ask-temporal.ts';
import { bad, type Check, watch, well } from '../check.ts';

export const temporal: Check = {
  name: 'temporal',
  means: 'Temporal answers, has our namespace, and knows what operators search runs by',
  look: (patient) =>
    askTemporal(patient, async (connection) => {
      const { namespace } = patient;
      const { serverVersion } = await connection.workflowService.getSystemInfo({});
      const found = await connection.workflowService.describeNamespace({ namespace }).catch(() => undefined);
      if (!found)
        return bad(`Temporal ${serverVersion} has no namespace ${namespace}`, 'Make it (`temporal operator namespace create`), or set TEMPORAL_NAMESPACE.');
      const unknown = await unknownSearchAttributes(connection, namespace);
      if (unknown.length === 0) return well(`Temporal ${serverVersion}, namespace ${namespace}`);
      return watch(`the namespace ${namespace} does not know ${unknown.join(', ')}: runs start without them`, 'worldkiln doctor --fix temporal');
    }),
  mends: `registers the search attributes ${Object.keys(SEARCH_ATTRIBUTES).join(', ')}`,
  mend: (patient) =>
    askTemporal(patient, async (connection) => {
      const added = await registerSearchAttributes(connection, patient.namespace);
      return added.length === 0 ? null : `registered ${added.join(', ')}`;
    }),
};
