import { ReeveError } from '@reeve/domain';
import type { FastifyRequest } from 'fastify';

/**
 * Returns the content of a request to an operation that accepts JSON. The multipart plugin accepts its media type on every route and leaves
 * the content unread.
 *
 * @throws ReeveError invalid_input if the content is multipart
 */
export function jsonOf(request: FastifyRequest): unknown {
  if (request.isMultipart())
    throw new ReeveError('invalid_input', 'This needs to be sent as JSON. Nothing was changed.');
  return request.body;
}
