/** The shape of a translation: every key of the English original, any text. A missing key fails to compile. */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Translation<Original[Key]>;
};
