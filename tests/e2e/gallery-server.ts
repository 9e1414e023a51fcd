/** Before all tests: the gallery of every page and state is built and served on this machine; after them it stops. */
import { buildGallery, serveGallery } from '../../scripts/gallery.ts';

export default async function startGallery(): Promise<() => Promise<void>> {
  await buildGallery();
  const { address, stop } = await serveGallery();
  process.env.SECOND_LOOK_GALLERY = address;
  return stop;
}
