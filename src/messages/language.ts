// Which of some languages serves a BCP 47 tag.

/** `zh-Hant-TW` → `zh-Hant-TW`, `zh-Hant`, `zh`. */
function parents(tag: string): string[] {
  const parts = tag.split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-"));
  } catch {
    return undefined;
  }
}

/**
 * Those of `available` that serve a tag, best first: itself, its parents, then the same language in the same script
 * (`zh-CN` is served by `zh-Hans`, `pt` and `pt-PT` by `pt-BR`); none where nothing does.
 */
export function languagesFor(tag: string, available: readonly string[]): readonly string[] {
  // Most tags are a language, perhaps in a region; the tables of all others are large, and read when they are first asked.
  const [, plain] = /^([a-z]{2,3})(?:[-_][A-Z]{2})?$/.exec(tag) ?? [];
  if (plain !== undefined && available.includes(plain) && !available.some((lng) => lng.startsWith(`${plain}-`)))
    return [plain];
  const locale = localeOf(tag);
  if (!locale) return available.filter((lng) => lng === tag);
  const { language, script, region } = locale.maximize();
  const exact = parents(locale.baseName).filter((parent) => available.includes(parent));
  const near = available
    .map((lng) => ({ lng, likely: localeOf(lng)?.maximize() }))
    .filter(({ likely }) => likely?.language === language && likely?.script === script)
    // The one of the same region first; sort is stable.
    .sort((a, b) => Number(b.likely?.region === region) - Number(a.likely?.region === region));
  return [...new Set([...exact, ...near.map(({ lng }) => lng)])];
}
