const NOT_TYPED_IN = ['checkbox', 'radio', 'range', 'button', 'submit', 'file'];

/** Whether the keys belong to a field: single-key shortcuts leave them alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !NOT_TYPED_IN.includes(target.type);
}
