import { type Lang, say } from '../../../basics/web/lang.ts';
import type { PostRow } from '../../../teams/http/team-post-shapes.ts';
import { findHelpWords } from './words-find-help.ts';

type MapInput = {
  readonly lang: Lang;
  readonly posts: readonly PostRow[];
  readonly wards: readonly { readonly code: string; readonly name: string }[];
  /** The chosen ward, whose posts are links; '' shows the wards as links. */
  readonly ward: string;
};

type Dot = { readonly x: number; readonly y: number; readonly post: PostRow };

const [width, height, edge] = [320, 300, 30];

/** The posts as dots, drawn here: nothing is asked of another host. The list beside it says the same and is the main answer. */
export function PostMap({ lang, posts, wards, ward }: MapInput) {
  const dots = dotsOf(posts);
  if (dots.length === 0) return null;
  const name = wards.find((one) => one.code === ward)?.name ?? say(findHelpWords.all, lang);
  const isInvented = posts.some((post) => post.placeKnown === 'invented');
  return (
    <section aria-labelledby="map">
      <h2 id="map">{say(findHelpWords.map, lang)}</h2>
      <svg className="post-map" viewBox={`0 0 ${width} ${height}`}>
        <title>{say(findHelpWords.mapOf(name), lang)}</title>
        <rect className="map-ground" width={width} height={height} rx="8" />
        {dots
          .filter(({ post }) => ward === '' && post.kind === 'neighbourhood')
          .map(({ x, y, post }) => (
            <circle key={post.unitCode} className="map-far" cx={x} cy={y} r="3" />
          ))}
        {dots
          .filter(({ post }) => ward !== '' || post.kind === 'ward')
          .map((dot) => (
            <MapLink key={dot.post.unitCode} dot={dot} href={ward === '' ? `/to-tu-van?phuong=${dot.post.wardCode}` : `/to-tu-van/${dot.post.unitCode}`} />
          ))}
      </svg>
      <p className="small muted">{say(isInvented ? findHelpWords.mapInvented : findHelpWords.mapMeasured, lang)}</p>
    </section>
  );
}

function MapLink({ dot: { x, y, post }, href }: { readonly dot: Dot; readonly href: string }) {
  const isWard = post.kind !== 'neighbourhood';
  return (
    <a href={href} aria-label={isWard ? post.name : `${post.name}, ${post.wardName}`}>
      <circle className="map-target" cx={x} cy={y} r="12" />
      <circle className={isWard ? 'map-ward' : 'map-post'} cx={x} cy={y} r={isWard ? 6 : 5} />
      <text x={x} y={y - 9} textAnchor={x < 70 ? 'start' : x > width - 70 ? 'end' : 'middle'}>
        {post.name.replace(/^Phường /, '').replace(/^Khu phố /, 'KP ')}
      </text>
    </a>
  );
}

/** North is up; all that is shown fits in. */
function dotsOf(posts: readonly PostRow[]): readonly Dot[] {
  const placed = posts.flatMap((post) => (post.latitude === null || post.longitude === null ? [] : [{ post, latitude: post.latitude, longitude: post.longitude }]));
  const [south, north] = endsOf(placed.map((one) => one.latitude));
  const [west, east] = endsOf(placed.map((one) => one.longitude));
  const scale = Math.min((width - 2 * edge) / (east - west), (height - 2 * edge) / (north - south));
  const [leftOver, upOver] = [(width - scale * (east - west)) / 2, (height - scale * (north - south)) / 2];
  return placed.map(({ post, latitude, longitude }) => ({
    post,
    x: Math.round(leftOver + scale * (longitude - west)),
    y: Math.round(height - upOver - scale * (latitude - south)),
  }));
}

/** Never a point: one post alone stands in the middle. */
function endsOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low < 0.001 ? [low - 0.001, high + 0.001] : [low, high];
}
