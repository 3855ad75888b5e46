/** Puts the focus on an argument as soon as the page shows it, so that whoever posted it is where it stands. */
export function bringIntoView(argumentId: string, frames = 30): void {
  const element = document.querySelector<HTMLElement>(`[data-argument="${CSS.escape(argumentId)}"]`);
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => bringIntoView(argumentId, frames - 1));
    return;
  }
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}
