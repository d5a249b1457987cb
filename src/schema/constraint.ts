/** The JSON Schema keywords that occur in the catalogues: what a parameter's value may be. */
export interface Constraint {
  readonly type?: "string" | "integer" | "number" | "array";
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: "date" | "email";
}
