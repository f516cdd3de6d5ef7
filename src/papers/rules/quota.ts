/** All papers of one dossier together; `paperSizeBytesMax` and `papersMax` bound each of them and their number. */
export const papersBytesMax = 200 * 1024 * 1024;

/** Left free on the disk of the server for the database, whatever people send. */
export const diskReserveBytes = 200 * 1024 * 1024;

/** A paper whose dossier has not come, or whose sending has stopped, is kept this long. Source: the written guarantee, point 6. */
export const strayPaperDays = 7;
