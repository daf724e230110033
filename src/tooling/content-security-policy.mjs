/**
 * The only place that says what the page may load. The production build carries it as a `<meta>` element, so
 * that any static host has it, and our own server sends it as a header too.
 */

/** Emotion fills empty `<style>` elements through the CSSOM; this is the hash of the empty string. */
const emptyStyleHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** @type {Readonly<Record<string, readonly string[]>>} */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", emptyStyleHash],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  // INVARIANT (nothing leaves the page): no other origin may ever stand here.
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

/** Browsers ignore these in a `<meta>` element, and say so on the console. */
const headerOnlyDirectives = { 'frame-ancestors': ["'none'"] };

export const policyForMeta = write(directives);

export const policyForHeader = write({ ...directives, ...headerOnlyDirectives });

/** @param {Readonly<Record<string, readonly string[]>>} parts */
function write(parts) {
  return Object.entries(parts)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
