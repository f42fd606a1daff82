/** Fails before it calls Page(). */
throw new Error('the script of a page fails');
