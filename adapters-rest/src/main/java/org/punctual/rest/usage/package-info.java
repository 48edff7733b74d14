/** Recording the calls, reporting their usage, and limiting their rate. */
@NullMarked
package org.punctual.rest.usage;

import org.jspecify.annotations.NullMarked;
