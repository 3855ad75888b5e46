/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.PLENARY_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "nodemailer", "next-auth"],
  devIndicators: false,
};
