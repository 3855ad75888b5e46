import { defineConfig } from "prisma/config";

// Run Prisma through `npm run prisma -- <command>`, which provides the engine and the database.
export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed.ts" },
  datasource: { url: process.env.DATABASE_URL },
});
