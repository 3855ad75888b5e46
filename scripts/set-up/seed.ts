import { seed } from "@/prisma/seed";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is missing");
await seed(url);
process.exit(0);
