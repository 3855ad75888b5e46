import { answerAuth } from "@/server/auth/handler";

export { answerAuth as GET, answerAuth as POST };
