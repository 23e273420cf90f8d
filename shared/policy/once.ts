/** A function that makes its value when it is first asked and keeps it. A call that throws keeps nothing. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
