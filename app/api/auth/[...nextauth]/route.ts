import { answerAuth } from "@/server/auth/http/handler";

export { answerAuth as GET, answerAuth as POST };
