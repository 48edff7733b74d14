/** Recognising the caller, and checking what the caller's key grants. */
@NullMarked
package org.punctual.rest.apikey;

import org.jspecify.annotations.NullMarked;
