/** What a parameter's value may be, in the keywords of JSON Schema and one of our own, `maxBytes`: so many bytes of UTF-8. */
export interface Constraint {
  readonly type?: "string" | "integer" | "number" | "array";
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxBytes?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: "date" | "email";
}
