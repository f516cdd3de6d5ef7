import '../web/old-browsers.ts';
import { createRoot } from 'react-dom/client';
import { PhoneScanner } from '../../../papers/web/phone-scanner.tsx';

/** The phone that has read a code: takes pages for the screen that shows it. */
const place = document.getElementById('scan');
if (place !== null)
  createRoot(place).render(<PhoneScanner lang={place.dataset['lang'] === 'en' ? 'en' : 'vi'} sessionId={place.dataset['session'] ?? ''} fragment={window.location.hash} />);
