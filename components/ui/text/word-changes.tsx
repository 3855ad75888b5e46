type Part = { readonly text: string; readonly change: "added" | "removed" | null };

/** What was taken out and what was put in, word by word; said aloud, too, since the marks are only seen. `<WordChanges parts={changes} />` */
export function WordChanges({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(({ text, change }, index) => {
    const key = `${index} ${change}`;
    if (change === null) return <span key={key}>{text}</span>;
    return change === "added" ? (
      <ins key={key} className="bg-wash px-0.5 font-semibold decoration-2">
        <span className="sr-only">[added: </span>
        {text}
        <span className="sr-only">]</span>
      </ins>
    ) : (
      <del key={key} className="px-0.5 text-muted">
        <span className="sr-only">[removed: </span>
        {text}
        <span className="sr-only">]</span>
      </del>
    );
  });
}
