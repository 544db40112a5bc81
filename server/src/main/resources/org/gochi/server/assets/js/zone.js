// Times are told in the reader's zone: the browser names it in a cookie, since no header does.
const YEAR_S = 31_536_000;
const UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich)$|^Z$/;
const same = (one, other) => one === other || (UTC.test(one) && UTC.test(other));

/** Names the zone; a page that was made with another is fetched once more. */
export function tellZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = `gochi-zone=${zone?.replaceAll("/", ".")}`; // a slash has no place in a cookie
  if (!zone || same(zone, document.documentElement.dataset.zone) || document.cookie.includes(cookie)) {
    return;
  }
  document.cookie = `${cookie}; path=/; max-age=${YEAR_S}; samesite=strict`;
  if (document.cookie.includes(cookie)) {
    location.reload();
  }
}
