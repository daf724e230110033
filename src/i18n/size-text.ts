import { useFormatter } from 'use-intl';

/** Writes how much a text holds, given in bytes: `293 KB`, `4.8 MB`. */
export function useSizeText(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const isLarge = bytes >= 1_000_000;
    const value = format.number(bytes / (isLarge ? 1_048_576 : 1024), {
      maximumFractionDigits: isLarge ? 1 : 0,
    });
    return `${value} ${isLarge ? 'MB' : 'KB'}`;
  };
}
