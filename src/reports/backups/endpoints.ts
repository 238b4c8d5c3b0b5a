import type { Endpoint } from '../../kernel/endpoint.ts';
import { backupsSchema } from './model.ts';

export const showBackupsEndpoint = {
  method: 'get',
  path: '/api/backups',
  answer: backupsSchema,
} as const satisfies Endpoint;

export const backUpEndpoint = {
  method: 'post',
  path: '/api/backups',
  answer: backupsSchema,
} as const satisfies Endpoint;
