/**
 * Both languages, as a visitor's system asks for them. For a journey that has to hold in both; a scan with
 * `checkAccessibility` looks at both themes by itself.
 *
 * ```ts
 * for (const look of looks) {
 *   test.describe(look.name, () => {
 *     test.use(look.options);
 *     test('…', async ({ page }) => { … });
 *   });
 * }
 * ```
 */
export const looks = [
  { name: 'English', options: { locale: 'en-US' } },
  { name: 'Chinese', options: { locale: 'zh-CN' } },
] as const;
