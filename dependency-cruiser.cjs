// Which way imports point (docs/architecture.md). Every rule is an error, there is no baseline, and
// scripts/import-directions.test.ts plants a violation of each.
const TEST = "\\.test\\.tsx?$|^tests/";
const NODE = ["^node:", "^(assert|buffer|child_process|crypto|fs|http|https|net|os|path|process|stream|url|util|worker_threads)$"];

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "domain/ imports domain/ and nothing else: no React, Next, Prisma, tRPC, zod or Node built-ins.",
      from: { path: "^domain/", pathNot: TEST },
      to: { pathNot: "^domain/" },
    },
    {
      name: "domain-through-its-index",
      from: { pathNot: ["^domain/([^/]+)/", TEST] },
      to: { path: "^domain/[^/]+/", pathNot: "^domain/[^/]+/index\\.ts$" },
    },
    {
      name: "domain-modules-meet-at-their-index",
      from: { path: "^domain/([^/]+)/", pathNot: TEST },
      to: { path: "^domain/[^/]+/", pathNot: ["^domain/$1/", "^domain/[^/]+/index\\.ts$"] },
    },
    {
      name: "contracts-know-only-domain-and-zod",
      from: { path: "^contracts/", pathNot: TEST },
      to: { pathNot: ["^contracts/", "^domain/", "node_modules/zod/"] },
    },
    {
      name: "formats-turn-text-into-values",
      comment: "Text in, domain values out: no I/O, no server, no interface.",
      from: { path: "^formats/", pathNot: TEST },
      to: { path: ["^(app|features|components|lib|server|cli|prisma|scripts)/", ...NODE, "node_modules/(@prisma|@trpc|next|react)/"] },
    },
    {
      name: "parsers-stay-off-the-browser",
      comment: "Formats bring large libraries; pages get what they read as values.",
      from: { path: "^(features|components|lib)/", pathNot: TEST },
      to: { path: "^formats/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "cli-needs-no-server",
      from: { path: "^cli/", pathNot: TEST },
      to: { path: ["^(app|features|components|server|prisma)/", "node_modules/(@prisma|@trpc|next|react|pg)/"] },
    },
    {
      name: "prisma-only-in-server-data",
      comment: "The door closes the connections when it closes; nobody else outside server/data and the seed holds them.",
      from: { pathNot: ["^server/data/", "^server/http/main\\.ts$", "^prisma/", "^scripts/schema-engine\\.mjs$", TEST] },
      to: {
        path: ["^server/data/connection/client\\.ts$", "node_modules/@prisma/", "^prisma/generated/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "routers-stay-thin",
      from: { path: "^server/api/", pathNot: ["^server/api/(context|procedures)\\.ts$", TEST] },
      to: { path: "^server/(data|mail)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "services-know-no-transport",
      from: { path: "^server/(services|data)/", pathNot: TEST },
      to: { path: ["^server/(api|http|jobs|rsc)", "^(app|features|components)/", "node_modules/(@trpc|next|next-auth|react)/"] },
    },
    {
      name: "data-calls-nobody",
      from: { path: "^server/data/", pathNot: TEST },
      to: { path: "^server/(services|jobs|mail)/" },
    },
    {
      name: "pages-enter-the-server-by-one-door",
      from: { path: "^app/", pathNot: "^app/api/" },
      to: { path: "^server/", pathNot: "^server/(rsc|auth/index|env)\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "client-code-never-runs-server-code",
      from: { path: "^(features|components|lib)/", pathNot: TEST },
      to: { path: "^server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-do-not-import-features",
      comment: "Compose features in app/. What two need is a component or a domain rule.",
      from: { path: "^features/((?:shell|chamber)|[^/]+/[^/]+)/", pathNot: TEST },
      to: { path: "^features/", pathNot: "^features/($1|shell)/" },
    },
    {
      name: "components-know-no-product",
      from: { path: "^components/", pathNot: TEST },
      to: { path: "^(app|features|contracts|domain|server)/" },
    },
    {
      name: "lib-is-the-bottom",
      from: { path: "^lib/", pathNot: TEST },
      to: { path: "^(features|components|contracts)/", dependencyTypesNot: ["type-only"] },
    },
    { name: "nobody-imports-app", from: { pathNot: ["^app/", TEST] }, to: { path: "^app/" } },
    {
      name: "only-tests-import-tests",
      from: { pathNot: [TEST, "^scripts/set-up/test\\.mjs$"] },
      to: { path: "^tests/" },
    },
    {
      name: "no-runtime-cycles",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "imports-lead-somewhere",
      from: { pathNot: "^next-env" },
      to: { couldNotResolve: true },
    },
  ].map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    exclude: { path: "(^|/)\\.(next|plenary)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
