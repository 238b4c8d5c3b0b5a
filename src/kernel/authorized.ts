declare const granted: unique symbol;

/** What one may have leave to do in a workspace: everything, as its owner, or one thing. */
export type Right = 'own' | 'read-feed';

/**
 * The id of a workspace in which a right was granted. Nothing but a policy makes one, so that a
 * function which takes it cannot be called before somebody was asked who they are.
 */
export type Authorized<R extends Right> = string & {
  readonly [granted]: { readonly [right in R]: true };
};

/** A workspace in the hands of its owner, who may do all that there is. */
export type Workspace = Authorized<Right>;
