import type { GradeFilter, MatrixQuery } from "@/contracts/argument/matrix";
import { CELL_BASES, MATRIX_ORDERS } from "@/domain/argumentation";

const WHOLE: MatrixQuery = {
  basis: "graph",
  order: "diagnosticity",
  option: null,
  criterion: null,
  delegation: null,
  grade: null,
  unrated: false,
  from: 0,
};

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks of the matrix; whatever it cannot mean is left out. */
export function readQuery(parameters: Parameters): MatrixQuery {
  const text = (name: keyof MatrixQuery) => (typeof parameters[name] === "string" ? parameters[name] : undefined);
  const from = Number(text("from") ?? 0);
  return {
    basis: oneOf(CELL_BASES, text("basis")) ?? WHOLE.basis,
    order: oneOf(MATRIX_ORDERS, text("order")) ?? WHOLE.order,
    option: keyIn(text("option")),
    criterion: keyIn(text("criterion")),
    delegation: keyIn(text("delegation")),
    grade: oneOf(GRADES, text("grade")) ?? null,
    unrated: text("unrated") === "yes",
    from: Number.isInteger(from) && from >= 0 && from < 1_000_000 ? from : 0,
  };
}

/** The address of the matrix as asked for; a change of anything but the page begins at the first row. */
export function matrixAddress(debate: string, query: MatrixQuery, change: Partial<MatrixQuery> = {}): string {
  const wanted = { ...query, from: 0, ...change };
  const parameters = new URLSearchParams();
  for (const name of Object.keys(WHOLE) as (keyof MatrixQuery)[])
    if (wanted[name] !== WHOLE[name]) parameters.set(name, wanted[name] === true ? "yes" : String(wanted[name]));
  const asked = parameters.toString();
  return `/debates/${debate}/evidence/matrix${asked && `?${asked}`}`;
}

/** How many filters are set. */
export const filtersIn = ({ option, criterion, delegation, grade, unrated }: MatrixQuery): number =>
  [option, criterion, delegation, grade].filter((value) => value !== null).length + (unrated ? 1 : 0);

export const GRADES = ["A", "B", "C", "D", "E", "F", "none"] as const satisfies readonly GradeFilter[];

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const keyIn = (text: string | undefined): string | null => (text !== undefined && text.length <= 64 && KEY.test(text) ? text : null);
const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text);
