import type { RtpCapabilities, RtpParameters } from '@priyom/shared/media/rtp';
import type * as mediasoup from 'mediasoup-client/types';

type Values = Record<string, string | number | boolean>;

/** mediasoup-client types codec parameters as `unknown`; the contract knows strings, numbers and booleans alone. */
function values(parameters: Record<string, unknown> | undefined): Values | undefined {
  if (!parameters) return undefined;
  const known: Values = {};
  for (const [key, value] of Object.entries(parameters)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') known[key] = value;
  }
  return known;
}

export function wireCapabilities(capabilities: mediasoup.RtpCapabilities): RtpCapabilities {
  return {
    ...capabilities,
    codecs: capabilities.codecs?.map(codec => ({ ...codec, parameters: values(codec.parameters) })),
  };
}

export function wireParameters(parameters: mediasoup.RtpParameters): RtpParameters {
  return {
    ...parameters,
    codecs: parameters.codecs.map(codec => ({ ...codec, parameters: values(codec.parameters) })),
    headerExtensions: parameters.headerExtensions?.map(extension => ({
      ...extension,
      parameters: values(extension.parameters),
    })),
  };
}
