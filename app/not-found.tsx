import NotFound from "./(studio)/not-found";

export { metadata } from "./(studio)/not-found";

/** For addresses outside of the studio's rooms, where there is no frame around the page. */
export default function NothingHere() {
  return (
    <main>
      <NotFound />
    </main>
  );
}
