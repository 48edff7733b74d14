/** Tests of the pages in a browser: what owners see, and how pages are operated. */
@NullMarked
package org.punctual.it.pages;

import org.jspecify.annotations.NullMarked;
