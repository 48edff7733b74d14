/**
 * The tools of the tests from outside. Servers run from the release zip, as administrators run
 * them; owners use a browser, and partners use HTTP.
 */
@NullMarked
package org.punctual.it.live;

import org.jspecify.annotations.NullMarked;
