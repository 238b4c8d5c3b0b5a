import type { Endpoint } from '../kernel/endpoint.ts';

export const lookAroundEndpoint = {
  method: 'post',
  path: '/api/sample',
} as const satisfies Endpoint;

export const leaveEndpoint = {
  method: 'delete',
  path: '/api/sample',
} as const satisfies Endpoint;
