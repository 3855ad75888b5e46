export { canonicalJson } from "./canonical-json";
export {
  type ChainedEntry,
  type ChainFault,
  type ChainVerdict,
  chainEntries,
  entryHash,
  entryPreimage,
  GENESIS,
  GENESIS_HASH,
  type RecordEntry,
  type RecordHead,
  verifyChain,
} from "./chain";
export {
  checkReceipt,
  checkReceiptInRecord,
  matchesReceiptCode,
  type Receipt,
  type ReceiptFault,
  type ReceiptVerdict,
  receiptCode,
  refusalToAcceptNonce,
} from "./receipt";
export { RECORD_TYPE_WORDS, RECORD_TYPES, type RecordType } from "./record-types";
export { type Committed, commitmentOf, inSealedOrder, ownEntries, type SealedEntry, sealedHash } from "./sealed";
