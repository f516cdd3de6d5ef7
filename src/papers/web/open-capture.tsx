import { openInPlace } from '../../basics/web/open-in-place.tsx';
import { Capture, type CaptureInput } from './capture.tsx';

/**
 * Opens the screen that takes pictures of a paper in place of `behind`, until the person has made a file or goes back. For pages of any kind: give it
 * what stands there now, and take what the person made.
 */
export function openCapture({ behind, ...input }: Omit<CaptureInput, 'onClose'> & { readonly behind: HTMLElement }): void {
  openInPlace(behind, (close) => <Capture {...input} onClose={close} />);
}
