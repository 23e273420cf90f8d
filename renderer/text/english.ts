/**
 * The shape English must fill: every key of the Ukrainian source, except the plural forms English does not have.
 * A missing or surplus key is a compile error.
 */
export type English<Source> = Source extends string
  ? string
  : { readonly [Key in keyof Source as Key extends `${string}_few` | `${string}_many` ? never : Key]: English<Source[Key]> };
