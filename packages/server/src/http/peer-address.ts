import { isIP, SocketAddress } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * The network address of the machine that asks, in one spelling: a proxy may write a port, brackets, capital letters or a mapped
 * address, and one machine would be counted as many. What is no address is left as it is.
 */
export function peerAddress({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(ip) ?? [];
  const [, withPort] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(ip) ?? [];
  const bare = bracketed ?? withPort ?? ip;
  if (isIP(bare) !== 6) return bare;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address;
}
