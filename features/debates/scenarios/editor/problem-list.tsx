import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Icon } from "@/components/ui/marks/icon";
import { linkClass } from "@/components/ui/text/text-link";
import type { ScenarioProblem } from "@/contracts/debates/scenarios";

type Props = {
  readonly title: string;
  readonly tone: "error" | "warning";
  readonly problems: readonly ScenarioProblem[];
  readonly onGo: (problem: ScenarioProblem) => void;
};

/** What a check found, in the order of the lines; each leads to its line. */
export function ProblemList({ title, tone, problems, onGo }: Props) {
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="flex items-center gap-2 font-serif text-lg font-semibold">
        <Icon name={tone === "error" ? "refusal" : "warning"} className={tone === "error" ? "text-danger" : undefined} />
        {title}
      </h3>
      <RuledList>
        {problems.map((problem) => (
          <RuledItem key={`${problem.line}:${problem.column}:${problem.path}:${problem.message}`} className="py-2 font-sans">
            <button type="button" onClick={() => onGo(problem)} className="block min-h-11 w-full py-1 text-left">
              <span className={`figures text-sm font-semibold ${linkClass}`}>
                Line {problem.line}, column {problem.column}
              </span>
              {problem.path ? <span className="ml-2 font-mono text-xs break-all text-muted">{problem.path}</span> : null}
              <span className="block text-base">{problem.message}</span>
              {problem.hint ? <span className="block text-sm text-muted">{problem.hint}</span> : null}
            </button>
          </RuledItem>
        ))}
      </RuledList>
    </div>
  );
}
