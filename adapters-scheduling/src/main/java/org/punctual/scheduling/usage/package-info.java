/** Writing usage records behind the answers. */
@NullMarked
package org.punctual.scheduling.usage;

import org.jspecify.annotations.NullMarked;
