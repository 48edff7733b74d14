/** Writing usage records behind the answers, and archiving old ones. */
@NullMarked
package org.punctual.scheduling.usage;

import org.jspecify.annotations.NullMarked;
