const sets = /* @__PURE__ */ new WeakMap<object, ReadonlySet<unknown>>();

/** Whether a value is the code of one of an enum's members. */
export function isMember(members: Readonly<Record<string, string>>, value: unknown): boolean {
  let codes = sets.get(members);
  if (!codes) {
    codes = new Set(Object.values(members));
    sets.set(members, codes);
  }
  return codes.has(value);
}
