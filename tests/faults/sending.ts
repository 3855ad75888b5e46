import { sendDueMails } from "@/server/services/panel/panellists/send-due-mails";

// A process of its own that sends a panel's mails, to be killed: `node --import tsx tests/faults/sending.ts <debate id>`.
await sendDueMails(process.argv[2]!);
