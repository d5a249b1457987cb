export {
  type AddMessagesOptions,
  addMessages,
  type BackendLike,
  type BackendOptions,
  type CreateI18nOptions,
  createBackend,
  createI18n,
  type I18nLike,
  type LanguageUtilsLike,
  type NamespaceOptions,
  type TelerrBackend,
} from "./messages/i18n.ts";
