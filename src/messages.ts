export { type LoadOptions, languages, loadMessages } from "./messages/load.ts";
export { createMessages, type MessageOptions, type Messages, type Spoken, type Told } from "./messages/messages.ts";
export { type NegotiateOptions, negotiate } from "./messages/negotiate.ts";
export type { Strings, Words } from "./schema/compiled.ts";
export type { Locale } from "./schema/locale.ts";
