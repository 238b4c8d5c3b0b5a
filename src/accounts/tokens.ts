import { createHash, randomBytes } from 'node:crypto';

/** A secret given out once. Only its hash is stored, so that a copy of the database opens nothing. */
interface Token {
  readonly text: string;
  readonly hash: string;
}

interface TokenClaim {
  readonly workspace: string;
  readonly hash: string;
}

const WORKSPACE_BYTES = 16;
const SECRET_BYTES = 24;

/**
 * A new secret of 192 bits. It begins with the workspace, so that it is looked up there alone and
 * no query crosses workspaces.
 */
export function makeToken(workspace: string): Token {
  const bytes = Buffer.concat([
    Buffer.from(workspace.replaceAll('-', ''), 'hex'),
    randomBytes(SECRET_BYTES),
  ]);
  const text = bytes.toString('base64url');
  return { text, hash: hashOf(text) };
}

/** What someone who shows this token claims; undefined for text that is none. */
export function takeToken(text: string): TokenClaim | undefined {
  const bytes = Buffer.from(text, 'base64url');
  const isWhole = bytes.length === WORKSPACE_BYTES + SECRET_BYTES;
  if (!isWhole || bytes.toString('base64url') !== text) return undefined;
  const hex = bytes.toString('hex', 0, WORKSPACE_BYTES);
  const workspace = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { workspace, hash: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
