/**
 * Both languages in both themes, as a visitor's system asks for them. For a journey that has to hold in all:
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
  { name: 'English, light', options: { locale: 'en-US', colorScheme: 'light' } },
  { name: 'English, dark', options: { locale: 'en-US', colorScheme: 'dark' } },
  { name: 'Chinese, light', options: { locale: 'zh-CN', colorScheme: 'light' } },
  { name: 'Chinese, dark', options: { locale: 'zh-CN', colorScheme: 'dark' } },
] as const;
