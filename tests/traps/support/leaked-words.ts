/** Words that only a database or a library says. */
export const LEAKED =
  /prisma|postgres|constraint|syntax error|relation "|column|duplicate key|violates|invalid input syntax|\bSQL|node_modules|\n\s+at |Unexpected (token|end)|ECONN|call stack/i;
