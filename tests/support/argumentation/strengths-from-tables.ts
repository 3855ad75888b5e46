import { prisma } from "@/server/data/connection/client";

type Graph = {
  readonly options: readonly string[];
  readonly claims: readonly { readonly id: string; readonly base: number }[];
  readonly arguments: readonly {
    readonly id: string;
    readonly sign: 1 | -1;
    readonly target: string;
    readonly premises: readonly string[];
    readonly relevance: number;
  }[];
};

const ALLOWS: Readonly<Record<string, number>> = {
  A: 1,
  B: 0.9,
  C: 0.75,
  D: 0.5,
  E: 0.25,
  F: 0.5,
  1: 1,
  2: 0.9,
  3: 0.75,
  4: 0.5,
  5: 0.25,
  6: 0.5,
};

/** A debate's graph straight from the tables, without any code of the product. Only for debates without merged claims and participants' grades. */
export async function loadGraph(debateId: string): Promise<Graph> {
  const options = await prisma.option.findMany({ where: { debateId }, select: { id: true, key: true } });
  const claims = await prisma.claim.findMany({
    where: { debateId, status: "visible" },
    select: {
      id: true,
      ratings: { select: { value: true } },
      citations: {
        where: { status: "visible", bearing: "supports" },
        select: { grades: { select: { value: true } }, source: { select: { grades: { select: { value: true } } } } },
      },
    },
  });
  const all = await prisma.argument.findMany({
    where: { debateId, status: "visible" },
    select: {
      id: true,
      polarity: true,
      targetOptionId: true,
      targetClaimId: true,
      targetArgumentId: true,
      premises: { select: { claimId: true } },
      ratings: { select: { value: true } },
    },
  });
  const keys = new Map(options.map(({ id, key }) => [id, key]));
  return {
    options: options.map(({ key }) => key),
    claims: claims.map(({ id, ratings, citations }) => {
      const agree = ratings.filter(({ value }) => value === 1).length;
      const disagree = ratings.filter(({ value }) => value === -1).length;
      const bounds = citations.flatMap(({ grades, source }) => {
        const given = [...grades, ...source.grades].map(({ value }) => ALLOWS[value]!);
        return given.length > 0 ? [Math.min(...given)] : [];
      });
      return { id, base: Math.min((agree + 1) / (agree + disagree + 2), ...(bounds.length > 0 ? [Math.max(...bounds)] : [])) };
    }),
    arguments: all.map((one) => ({
      id: one.id,
      sign: one.polarity === "support" ? 1 : -1,
      target: one.targetOptionId
        ? `option ${keys.get(one.targetOptionId)}`
        : one.targetClaimId
          ? `claim ${one.targetClaimId}`
          : `argument ${one.targetArgumentId}`,
      premises: one.premises.map(({ claimId }) => claimId),
      relevance: one.ratings.length > 0 ? one.ratings.reduce((sum, { value }) => sum + value, 0) / one.ratings.length / 4 : 1,
    })),
  };
}

/** DF-QuAD by the definition, from each node down to the leaves; for graphs without circles. Names are "option garden", "claim <id>". */
export function dfQuad({ options, claims, arguments: all }: Graph): ReadonlyMap<string, number> {
  const bases = new Map(claims.map(({ id, base }) => [id, base]));
  const strength = (name: string, base: number): number => {
    const on = all.filter(({ target }) => target === name);
    const left = (sign: 1 | -1) => on.filter((one) => one.sign === sign).reduce((rest, one) => rest * (1 - argument(one)), 1);
    const [support, attack] = [1 - left(1), 1 - left(-1)];
    return support >= attack ? base + (1 - base) * (support - attack) : base - base * (attack - support);
  };
  const claim = (id: string): number => {
    const base = bases.get(id);
    return base === undefined ? 0 : strength(`claim ${id}`, base);
  };
  const argument = ({ id, premises, relevance }: Graph["arguments"][number]): number =>
    strength(`argument ${id}`, Math.min(...premises.map(claim)) * relevance);
  return new Map([
    ...options.map((key) => [`option ${key}`, strength(`option ${key}`, 0.5)] as const),
    ...claims.map(({ id }) => [`claim ${id}`, claim(id)] as const),
    ...all.map((one) => [`argument ${one.id}`, argument(one)] as const),
  ]);
}
