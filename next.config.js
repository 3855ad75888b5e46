/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.PLENARY_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  images: { unoptimized: true },
  // Types are checked by `npm test`; a configuration that extends keeps Next from rewriting tsconfig.json.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.build.json" },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "nodemailer", "next-auth"],
  devIndicators: false,
  // Pages in development would wait, before they work, for what React says of itself on a line of its own.
  experimental: { reactDebugChannel: false },
  // Asked for by browsers that show an answer which is no page.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: false }],
};
