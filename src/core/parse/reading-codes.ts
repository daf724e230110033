/**
 * Every code that `readPolicy` gives, with the names of its params. `i18n` has one sentence for each.
 * A name that ends in `?` may be missing. A published code is never reused.
 */
export const readingCodes = {
  /** Nothing but white space. */
  'syntax/empty': [],
  /** Sizes are UTF-8 bytes; nothing was read. */
  'syntax/too-large': ['bytes', 'limit'],
  /** At the bracket that opens one level too many; nothing was read. */
  'syntax/too-deep': ['limit'],
  /** At the first value beyond the limit; nothing was read. */
  'syntax/too-many-values': ['limit'],
  /** Info: harmless, invisible. */
  'syntax/byte-order-mark': [],
  /** At the last character before the place where the comma belongs. */
  'syntax/missing-comma': [],
  'syntax/trailing-comma': [],
  'syntax/extra-comma': [],
  /** At the last character before the place where the colon belongs. */
  'syntax/missing-colon': [],
  /** At the colon that no value follows. */
  'syntax/missing-value': [],
  /** At what was written, from its opening quote on. */
  'syntax/unclosed-string': [],
  /** At the opening brace or bracket that is never closed. */
  'syntax/unclosed-object': [],
  'syntax/unclosed-array': [],
  'syntax/unclosed-comment': [],
  'syntax/unexpected-text': ['found'],
  /** A bare word where a string belongs. */
  'syntax/unquoted-text': ['found'],
  /** `None`, `True` and `False` of Python, read as the words of JSON. */
  'syntax/foreign-word': ['found', 'read'],
  'syntax/single-quotes': [],
  'syntax/comment': [],
  /** A full-width or typographic character that JSON does not take for the ASCII one. */
  'syntax/lookalike-character': ['found', 'expected'],
  'syntax/invalid-escape': ['found'],
  'syntax/invalid-number': ['found'],
  /** Inside a string; `character` is written like `U+0009`. */
  'syntax/control-character': ['character'],
  /** Warning: the number is read as `read`, since JSON readers hold no more digits. */
  'syntax/imprecise-number': ['found', 'read'],
  /** Info: the text has more errors than `limit`; the rest is not listed. */
  'syntax/too-many-errors': ['limit'],

  /** Info: text around the blocks that were read. */
  'carrier/text-around': ['found'],
  /** Warning: a value that its language would compute is kept as it is written. */
  'carrier/computed-value': ['found'],
  /** Warning: a template or the shell would put something in here; kept as it is written. */
  'carrier/interpolation': ['found'],
  /** Warning: a variable of the policy language that Terraform or the shell would take for its own. */
  'carrier/unescaped-variable': ['found'],
  /** Error: `%` without two hexadecimal digits, or bytes that are no UTF-8; kept as it is written. */
  'carrier/invalid-percent': ['found'],
  /** Info, at the first one: in this encoding a plus sign is a space. */
  'carrier/plus-as-space': [],
  /** Error: what of YAML is not read, such as anchors, tags and merge keys. */
  'carrier/yaml-not-read': ['found'],
  /** Error: a line that does not fit into the YAML around it. */
  'carrier/yaml-line': ['found'],
  /** Error: only a part of a policy; `added` (braces, statement, statements) says what was put around it. */
  'carrier/completed': ['added'],
  /** Info: the statement that a refusal by the service asks for. */
  'carrier/proposed-statement': ['action', 'resource'],
  /** Info: segment two of a resource is empty in policies. */
  'carrier/project-left-out': ['found'],
  /** Warning: a condition in a refusal that could not be read. */
  'carrier/condition-not-read': [],
  /** Info: more policies than are offered. */
  'carrier/too-many-policies': ['limit'],

  /** `found`: object, array, string, number, boolean, null or text. */
  'structure/not-a-policy': ['found'],
  /** At the later name; the last of the values counts, as in `JSON.parse`. */
  'structure/duplicate-key': ['key'],
  /** Warning, or error where spellings mix. `elements` as written. */
  'structure/element-name-case': ['elements', 'mixed'],
  'structure/unknown-element': ['element', 'suggestion?'],
  /** `notAction` and its like: known from other clouds, refused by this one. */
  'structure/unsupported-element': ['element'],
  'structure/principal-not-allowed': [],
  'structure/missing-version': [],
  'structure/invalid-version': ['found'],
  'structure/missing-statement': [],
  'structure/statement-not-array': ['found'],
  'structure/empty-statement': [],
  'structure/invalid-statement': ['found'],
  'structure/missing-effect': [],
  'structure/invalid-effect': ['found'],
  'structure/effect-case': ['found'],
  'structure/missing-action': [],
  'structure/invalid-action': ['found'],
  'structure/empty-action': [],
  'structure/missing-resource': [],
  'structure/invalid-resource': ['found'],
  'structure/empty-resource': [],
  /** `expected`: operators, keys or value; `found`: a JSON type. */
  'structure/invalid-condition': ['expected', 'found'],
  'structure/empty-condition': [],
  /** Info: there are more findings than `limit`; the rest is not listed. */
  'structure/too-many-findings': ['limit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReadingCode = keyof typeof readingCodes;
