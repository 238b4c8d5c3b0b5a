import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from '../classes.ts';
import { AppLink } from '../link.tsx';
import styles from './button.module.css';

/**
 * primary: the one action of a page · plain: beside it · text: an action in a line of text ·
 * slab and slab-quiet: the two on the filled surface · danger: what cannot be undone
 */
type ButtonLook = 'primary' | 'plain' | 'text' | 'slab' | 'slab-quiet' | 'danger';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook | undefined;
  /** takes the whole width on a phone */
  readonly isWide?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
}

export function Button({ look = 'plain', isWide, isBusy, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={isBusy === true ? true : undefined}
      className={joinClasses(classOf(look), isWide && styles.wide, className)}
      {...rest}
    />
  );
}

interface LinkButtonProps {
  readonly to: string;
  readonly look?: ButtonLook | undefined;
  readonly isWide?: boolean | undefined;
  readonly children: ReactNode;
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ look = 'plain', isWide, to, children }: LinkButtonProps) {
  return (
    <AppLink to={to} className={joinClasses(classOf(look), isWide && styles.wide)}>
      {children}
    </AppLink>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** what it does, for those who do not see the icon; also its tooltip */
  readonly label: string;
}

export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={joinClasses(styles.icon, className)}
      {...rest}
    />
  );
}

function classOf(look: ButtonLook): string {
  return look === 'text' ? joinClasses(styles.text) : joinClasses(styles.button, styles[look]);
}
