export {
  type AddMessagesOptions,
  addMessages,
  type CreateI18nOptions,
  createI18n,
  type I18nLike,
} from "./messages/i18n.ts";
