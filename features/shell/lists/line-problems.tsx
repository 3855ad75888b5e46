import { Notice } from "@/components/ui/feedback/notice";
import { plural } from "@/lib/format";

type Props = { readonly problems: readonly { readonly line: number; readonly message: string }[] };

/** What is wrong with a list, line by line; nothing where nothing is. */
export function LineProblems({ problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="danger" title={`${plural(problems.length, "line")} cannot be used`}>
      <ul className="flex flex-col gap-1">
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
