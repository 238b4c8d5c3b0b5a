/** What a link in somebody's hands opens: the calendar feed. */
export type LinkScope = 'feed';

/** The owner of a workspace, signed in in this browser. */
export interface Owner {
  readonly kind: 'owner';
  /** the one that is looked at: their own, or the sample that was made for it */
  readonly workspace: string;
  readonly session: Session;
  /** whether this is the person who runs the server, and whose data folder it is */
  readonly isOperator: boolean;
}

export interface Session {
  /** the owner's own workspace, where the session is kept */
  readonly workspace: string;
  /** of the cookie's secret; the secret itself is kept nowhere */
  readonly hash: string;
}

/** Whoever has a link that the owner gave away. */
export interface LinkHolder {
  readonly kind: 'link-holder';
  readonly workspace: string;
  readonly scope: LinkScope;
  /** which link: the hash of its secret */
  readonly link: string;
}

/** Somebody of whom nothing is known. */
export interface Stranger {
  readonly kind: 'stranger';
}

/** Who asks. Policies (`may-….ts`) alone decide what follows from it. */
export type Actor = Owner | LinkHolder | Stranger;

export const STRANGER: Stranger = { kind: 'stranger' };
