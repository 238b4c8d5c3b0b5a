/** For the field a dialog begins with, whether the dialog opens before it is there or after. */
export function takeFocus(field: HTMLElement | null): void {
  // the browser's dialog looks for the attribute, which React does not write
  field?.setAttribute('autofocus', '');
  field?.focus();
}
