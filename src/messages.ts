export { type LoadOptions, languages, loadMessages } from "./messages/load.ts";
export {
  type CreateMessagesOptions,
  createMessages,
  type MessageOptions,
  type MessagePart,
  type Messages,
  type Reader,
  type Spoken,
  type Told,
} from "./messages/messages.ts";
export { type NegotiateOptions, negotiate } from "./messages/negotiate.ts";
export { referenceOf } from "./messages/user.ts";
export type { Strings, UserWords, Words } from "./schema/compiled.ts";
export type { Locale, Quotation } from "./schema/locale.ts";
