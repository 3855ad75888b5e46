/** First thing in the body: jumps over the head of the page. The target needs `tabIndex={-1}`. `<SkipLink target="main" />` */
export function SkipLink({ target, children = "Skip to the content" }: { readonly target: string; readonly children?: string }) {
  return (
    <a
      href={`#${target}`}
      data-print="hide"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-3 focus:font-sans focus:text-accent-ink"
    >
      {children}
    </a>
  );
}
