import type * as z from "zod/mini";

/**
 * A value with its keys as its schema declares them: the one list of a file's fields, so that none beside it says in which order
 * they are written. Keys that the schema leaves open keep their order.
 */
export function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  switch (def.type) {
    case "optional":
      return inSchemaOrder(def.innerType, value);
    case "array":
      return Array.isArray(value) ? value.map((item) => inSchemaOrder(def.element, item)) : value;
    case "record":
      return isObject(value) ? mapped(value, (child) => inSchemaOrder(def.valueType, child)) : value;
    case "object": {
      if (!isObject(value)) return value;
      const { shape, catchall } = def;
      const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
      const open = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
      return Object.fromEntries(
        [...known, ...open].map((key) => {
          const child = Object.hasOwn(shape, key) ? shape[key] : catchall;
          return [key, child ? inSchemaOrder(child, value[key]) : value[key]];
        }),
      );
    }
    default:
      return value;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mapped = (record: Readonly<Record<string, unknown>>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
