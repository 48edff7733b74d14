/** The ports that are implemented by a database, with Jakarta Persistence and migrations. */
@NullMarked
package org.punctual.persistence;

import org.jspecify.annotations.NullMarked;
