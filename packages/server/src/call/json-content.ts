import { ReeveError } from '@reeve/domain';
import type { FastifyRequest } from 'fastify';

/**
 * Returns the content of a request to an operation that takes JSON. The multipart plugin accepts its media type on every
 * route and leaves the content unread.
 *
 * @throws ReeveError invalid_input where the content is multipart
 */
export function jsonOf(request: FastifyRequest): unknown {
  if (request.isMultipart())
    throw new ReeveError('invalid_input', 'This needs to be sent as JSON. Nothing was changed.');
  return request.body;
}
