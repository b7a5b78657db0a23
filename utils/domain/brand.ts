declare const brand: unique symbol;

/** A `T` that only its parser can make, so that a value of this type has been checked. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
