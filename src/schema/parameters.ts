/** The parameters that an error is about, as a list, however its entry writes them. */
export const parametersOf = (parameter: string | readonly string[] | undefined): readonly string[] =>
  parameter === undefined ? [] : typeof parameter === "string" ? [parameter] : parameter;
