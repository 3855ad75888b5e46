/**
 * Puts the focus on an argument as soon as the page shows it, so that whoever posted it or followed a link to it is where it
 * stands. `orElse` when the page does not come to show it.
 */
export function bringIntoView(argumentId: string, orElse: () => void = () => {}, frames = 30): void {
  const element = document.querySelector<HTMLElement>(`[data-argument="${CSS.escape(argumentId)}"]`);
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => bringIntoView(argumentId, orElse, frames - 1));
    else orElse();
    return;
  }
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}
