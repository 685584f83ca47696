// Temporal's SDK loads a failure converter by its path, with require(): so this one is CommonJS, as it stands, for sources
// and compiled alike. Messages and stacks of failures travel as a payload, which the codec then seals like any other.
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
