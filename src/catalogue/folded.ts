/** A text in small letters; but one with the sign of kelvin, which is no k, or a dotted capital İ, which is no i, stays as it is. */
export const folded = (text: string): string => (/[\u0130\u212a]/.test(text) ? text : text.toLowerCase());
