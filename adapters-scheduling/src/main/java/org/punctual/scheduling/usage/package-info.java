/** Writing usage records in the background, and archiving old ones. */
@NullMarked
package org.punctual.scheduling.usage;

import org.jspecify.annotations.NullMarked;
