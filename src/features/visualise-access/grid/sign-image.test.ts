import { describe, expect, it } from 'vitest';
import { standings } from './look-of-standing';
import { toSignImage } from './sign-image';

/** What the browser gets to draw. */
function readImage(image: string): string {
  const [, data = ''] = /^url\("data:image\/svg\+xml,([^"]*)"\)$/.exec(image) ?? [];
  return decodeURIComponent(data);
}

describe('the sign of a standing as an image', () => {
  it.each(standings)('%s can stand in a style sheet as it is', (standing) => {
    const image = toSignImage(standing, '#0b6e42');
    const [, data = ''] = /^url\("([^"]*)"\)$/.exec(image) ?? [];
    // A sharp sign would end the address, and an angle bracket or a space make it none.
    expect(data).toMatch(/^data:image\/svg\+xml,[^#<> ]+$/);
    expect(readImage(image)).toContain("stroke='#0b6e42'");
  });

  it('tells the standings apart', () => {
    expect(new Set(standings.map((standing) => toSignImage(standing, 'black'))).size).toBe(standings.length);
  });

  it('fills the half of the circle that stands for a condition', () => {
    expect(readImage(toSignImage('conditional', 'teal'))).toContain("fill='teal'");
    expect(readImage(toSignImage('allowed', 'teal'))).not.toContain("fill='teal'");
  });
});
