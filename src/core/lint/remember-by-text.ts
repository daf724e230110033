/**
 * The same function, which remembers what it gave for short texts. The function may depend on the text alone and has
 * to give what nobody changes. Once there are too many texts all are forgotten, so that a long visit takes no more
 * memory than a short one.
 */
export function rememberByText<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const former = known.get(text);
    if (former !== undefined || known.has(text)) return former as Value;
    const value = work(text);
    if (text.length <= longestText) {
      if (known.size >= textLimit) known.clear();
      known.set(text, value);
    }
    return value;
  };
}

/** In UTF-16 units; names, patterns and their kind are shorter, and a long text would be memory lost. */
const longestText = 200;
/** About as many patterns as a policy within the limit of the service can hold. */
const textLimit = 1000;
