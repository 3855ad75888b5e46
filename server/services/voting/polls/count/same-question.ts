import type { PollRow } from "@/server/data/voting/polls/polls";

/** Whether an earlier poll was about the same options as this one, apart from those that proposals have become since. */
export function isAboutTheSame(earlier: PollRow, poll: PollRow): boolean {
  const then = optionsOf(earlier);
  const cameSince = (option: string) => poll.later_options.includes(option) && !then.includes(option);
  return (
    optionsOf(poll)
      .filter((option) => !cameSince(option))
      .join() === then.join()
  );
}

const optionsOf = ({ round_options, poll_options }: PollRow): readonly string[] => round_options ?? poll_options;
